/// A paper's tables and figures by the first of their blocks, where a reader meets them.
struct PlacedParts {
  private(set) var tables: [String: PaperRecord.Table] = [:]
  private(set) var figures: [String: PaperRecord.Figure] = [:]
  /// All their blocks, which are no text of their own.
  private(set) var blocks: Set<String> = []

  init(_ paper: PaperRecord) {
    for table in paper.tables {
      if let first = table.blocks.first { tables[first] = table }
      blocks.formUnion(table.blocks)
    }
    for figure in paper.figures {
      if let first = figure.blocks.first { figures[first] = figure }
      blocks.formUnion(figure.blocks)
    }
  }
}
