/// A step that reads one field, or one group of fields, of an entry.
struct FieldRule: Sendable {
  let name: String
  let read: @Sendable (inout EntryReading) -> Void

  init(_ name: String, read: @escaping @Sendable (inout EntryReading) -> Void) {
    self.name = name
    self.read = read
  }

  /// In order: what is certain by its own shape, then what is left between.
  static let all: [FieldRule] = [
    .label,
    .doi,
    .archive,
    .standardNumber,
    .accessed,
    .address,
    .quotedTitle,
    .yearAfterNames,
    .publicationBracket,
    .yearElsewhere,
    .medium,
    .edition,
    .abbreviatedJournal,
    .counts,
    .containerWord,
    .editorMark,
    .parts,
    .type,
    .actNumber,
  ]
}
