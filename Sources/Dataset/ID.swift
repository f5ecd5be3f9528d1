/// Ids of a paper's parts: a letter and a number from 1, by place.
enum ID {
  static func block(_ index: Int) -> String { "b\(index + 1)" }
  static func section(_ index: Int) -> String { "s\(index + 1)" }
  static func table(_ index: Int) -> String { "t\(index + 1)" }
  static func figure(_ index: Int) -> String { "g\(index + 1)" }
  static func footnote(_ index: Int) -> String { "f\(index + 1)" }
  static func callout(_ index: Int) -> String { "k\(index + 1)" }
  static func citation(_ index: Int) -> String { "c\(index + 1)" }
  static func reference(_ index: Int) -> String { "r\(index + 1)" }
}
