import PetikDataset
import PetikText

/// What one line of JSON Lines is. One grain a file, listed once in ``all``.
package struct Grain: Sendable {
  /// As it is given on the command line.
  package let name: String
  /// Writes each line of a paper.
  let write: @Sendable (PaperOutline, WorkCatalogue, TextSink) throws -> Void

  package static let all: [Grain] = [
    .paper, .section, .paragraph, .table, .citation, .reference,
  ]

  init<Item>(
    _ name: String, items: @escaping @Sendable (PaperOutline) -> [Item],
    fields: @escaping @Sendable (Item, PaperOutline, WorkCatalogue, inout JSONWriter) -> Void
  ) {
    self.name = name
    write = { outline, catalogue, sink in
      for item in items(outline) {
        var json = JSONWriter()
        json.object {
          $0.pair("grain", name)
          $0.pair("paper", outline.paper.id)
          fields(item, outline, catalogue, &$0)
        }
        try sink.write(json.bytes)
        try sink.write("\n")
      }
    }
  }
}

extension JSONWriter {
  /// Where something stands: the section's id, its role, its headings from the outermost.
  mutating func place(_ section: PaperRecord.Section?, in outline: PaperOutline) {
    nullable("section", section?.id)
    nullable("role", outline.role(of: section))
    strings("headings", outline.chain(from: section).reversed().map(\.title))
  }

  mutating func texts(_ name: StaticString, _ texts: [Bytes]) {
    key(name)
    array(texts) { $0.value($1) }
  }
}
