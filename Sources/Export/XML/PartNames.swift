/// Names of a paper's parts in an XML document: ids of the dataset may be any text and need not
/// differ.
struct PartNames {
  private var names: [LinkedText.Kind: [String: String]] = [:]

  init(
    _ paper: PaperRecord, notes: String, references: String, tables: String, figures: String,
    sections: String, first: Int
  ) {
    func number(_ ids: [String], _ prefix: String) -> [String: String] {
      Dictionary(
        ids.enumerated().map { ($1, "\(prefix)\($0 + first)") },
        uniquingKeysWith: { first, _ in first })
    }
    names[.note] = number(paper.footnotes.map(\.id), notes)
    names[.citation] = number(paper.references.map(\.id), references)
    names[.table] = number(paper.tables.map(\.id), tables)
    names[.figure] = number(paper.figures.map(\.id), figures)
    names[.section] = number(paper.sections.map(\.id), sections)
  }

  subscript(kind: LinkedText.Kind, id: String) -> String? { names[kind]?[id] }

  /// The names of those that are there.
  func targets(_ kind: LinkedText.Kind, _ ids: [String]) -> [String] {
    ids.inOrderOnce.compactMap { self[kind, $0] }
  }
}
