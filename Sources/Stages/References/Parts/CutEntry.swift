import PetikLexicon
import PetikText

/// An entry whose fields are read but for the parts between them, which are cut and weighed: they
/// may be labelled in more than one style.
struct CutEntry {
  private let entry: EntryReading
  private let elements: [Element]
  /// The points of each piece.
  private let evidence: [Succession.Points]

  init(_ text: Bytes, words: ReferenceWords) {
    self.init(unread: EntryReading(text, words: words))
  }

  init(unread entry: EntryReading) {
    var entry = entry
    for rule in FieldRule.byShape { rule.read(&entry) }
    self.init(entry)
  }

  /// - Parameter entry: read by its shape.
  init(_ entry: EntryReading) {
    self.entry = entry
    elements = Cutter.elements(of: entry)
    evidence = elements.compactMap { element in
      if case .piece(let piece) = element { Evidence.points(of: piece) } else { nil }
    }
  }

  func labelled(by style: Succession) -> (elements: [Element], parts: [Part]) {
    (elements, BestReading.parts(of: elements, evidence, by: style))
  }

  /// The entry with its parts.
  func filled(by style: Succession) -> EntryReading {
    var entry = entry
    entry.fill(elements, as: labelled(by: style).parts)
    return entry
  }

  /// The whole entry.
  func read(by style: Succession) -> EntryReading {
    var entry = filled(by: style)
    for rule in FieldRule.byFields { rule.read(&entry) }
    return entry
  }
}
