import PetikLexicon
import PetikModel
import PetikText

extension TableListCheck {
  /// Tables that the text never speaks of, in a paper that speaks of others.
  static let mentions = TableListCheck { paper, _ in
    let mentioned = Set(
      paper.crossReferences.compactMap { reference -> Int? in
        if case .table(let table) = reference.target { return table }
        return nil
      })
    guard !mentioned.isEmpty else { return [] }
    let labels = Set(mentioned.compactMap { paper.tables[$0].label })
    return paper.tables.indices.compactMap { index -> Finding? in
      let table = paper.tables[index]
      // Of two tables with one label the text may mean either.
      guard let label = table.label, !mentioned.contains(index), !labels.contains(label) else {
        return nil
      }
      let key = " " + Bytes(label.utf8)[...].matchKey + " "
      let isNamed = paper.blocks.contains { block in
        block.kind == .abstract && (" " + block.text.bytes[...].matchKey + " ").contains(key)
      }
      guard !isNamed else { return nil }
      return Finding(
        .tableNotMentioned, "the text never mentions \(label)",
        spans: table.blocks.first.map { paper.blocks[$0].text.spans } ?? [])
    }
  }
}
