/// What a token of an entry has been read as.
enum Role: UInt8, Sendable {
  case free
  /// The year behind the names.
  case earlyDate
  /// The year anywhere else.
  case date
  /// Volume, issue, pages.
  case counts
  case quotedTitle
  /// `In`, `dalam`.
  case containerWord
  /// `(Place: Publisher, 2014)`
  case publication
  /// `(ed.)`
  case editorMark
  /// `edited by`
  case editorLead
  /// One of ``Part``.
  case part
  /// Label, address, edition and what else says nothing of its neighbours.
  case other
}
