import PetikModel
import PetikText

/// A note below a table, or the line that names the source, as printed.
struct TableFootPart {
  var text: Bytes
  var isSource: Bool
}

extension PaperOutline {
  /// What stands below a table, part by part: a block of lines may hold several.
  func foot(of table: PaperRecord.Table) -> [TableFootPart] {
    table.blocks.compactMap(block).filter { $0.kind == .tableNote }.flatMap { block in
      parts(of: block.text, table)
    }
  }

  private func parts(of text: Bytes, _ table: PaperRecord.Table) -> [TableFootPart] {
    var cuts: Set<Int> = [0, text.count]
    for note in table.notes {
      if let range = text[...].firstRange(of: Bytes(note.utf8)) {
        cuts.formUnion([range.lowerBound, range.upperBound])
      }
    }
    let places = cuts.sorted()
    return zip(places, places.dropFirst()).compactMap { start, end in
      let part = text[text[start..<end].trimmedRange]
      if part.isEmpty { return nil }
      let isSource = table.source.map { part.firstRange(of: Bytes($0.utf8)) != nil } ?? false
      return TableFootPart(text: Bytes(part), isSource: isSource)
    }
  }
}
