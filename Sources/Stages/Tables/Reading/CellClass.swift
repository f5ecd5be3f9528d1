import PetikText

/// What a cell holds, as far as a column's likeness needs it.
enum CellClass: Int, Sendable, CaseIterable {
  case year, integer, decimal, percent, date, range, dash
  /// Of text, from here on: words that all begin in upper case; words of which only the first does;
  /// other words.
  case title, phrase, words
  case mixed

  static let count = mixed.rawValue + 1

  var isText: Bool { rawValue >= Self.title.rawValue }

  /// The class of a cell that one more word joins.
  func adding(_ shape: WordShape) -> CellClass {
    self == .mixed ? .mixed : joined(shape)
  }

  private func joined(_ shape: WordShape) -> CellClass {
    switch (self, shape) {
    case (.title, .lower): return .phrase
    case (.title, let shape) where !shape.isNumeric: return .title
    case (.phrase, let shape) where !shape.isNumeric: return .phrase
    case (.words, let shape) where !shape.isNumeric: return .words
    case (.year, .dash), (.integer, .dash), (.decimal, .dash), (.percent, .dash): return .range
    case (.range, let shape) where shape.isNumeric: return .range
    case (.decimal, .sign), (.integer, .sign): return .decimal
    case (.decimal, .integer), (.decimal, .decimal): return .decimal
    default: return .mixed
    }
  }

  init(_ shape: WordShape) {
    switch shape {
    case .year: self = .year
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .percent: self = .percent
    case .date: self = .date
    case .range: self = .range
    case .dash, .missing: self = .dash
    case .sign: self = .decimal
    case .upper: self = .title
    case .lower, .other: self = .words
    }
  }
}
