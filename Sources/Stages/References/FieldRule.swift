import PetikLexicon

/// A step that reads one field, or one group of fields, of an entry.
struct FieldRule: Sendable {
  let name: String
  let read: @Sendable (inout EntryReading) -> Void

  /// - Parameter classes: words without one of which it has nothing to read.
  init(
    _ name: String, needs classes: ReferenceClass? = nil,
    read: @escaping @Sendable (inout EntryReading) -> Void
  ) {
    self.name = name
    self.read = { entry in
      if let classes, !entry.classes.isIntersecting(classes) { return }
      read(&entry)
    }
  }

  /// In order: what is certain by its own shape, then what is left between, then what both say.
  static let all = byShape + [.parts] + byFields

  static let byShape: [FieldRule] = [
    .label,
    .doi,
    .archive,
    .standardNumber,
    .accessed,
    .address,
    .act,
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
  ]

  static let byFields: [FieldRule] = [
    .type,
    .actNumber,
  ]
}
