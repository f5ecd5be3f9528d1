/// What a piece of an entry may be a part of.
enum Part: Int, CaseIterable, Sendable {
  case author, editor, title, container, publisher, place, other
  /// Editors whose mark stands before them: `edited by`.
  case editedBy

  /// The parts are the first neighbours.
  var neighbour: Neighbour { Neighbour.all[rawValue] }
}

/// What stands before a piece or behind it: a part, or something that has been read by its shape.
enum Neighbour: Int, CaseIterable, Sendable {
  case author, editor, title, container, publisher, place, other, editedBy
  /// The year behind the names.
  case earlyDate
  case counts
  /// Pages alone, as books have them too.
  case pages
  /// A title in quotation marks.
  case quotedTitle
  /// `In`, `dalam`.
  case containerWord
  /// `edited by`: names follow.
  case editorMark
  /// `(ed.)` behind the names.
  case editorsEnd
  /// `(Place: Publisher, 2014)`
  case publication
  case start, end

  /// In their order; asked for once.
  static let all = Neighbour.allCases
}

/// The sign between two pieces; where there are several, the strongest.
enum Joint: Int, CaseIterable, Comparable, Sendable {
  /// No sign at all, before the abbreviated name of a journal.
  case blank
  /// The point of an abbreviation or an initial.
  case abbreviation
  case dash, comma, semicolon, colon, question, point
  /// A bracket, or a field that was read by its own shape.
  case edge

  static func < (left: Joint, right: Joint) -> Bool { left.rawValue < right.rawValue }
}
