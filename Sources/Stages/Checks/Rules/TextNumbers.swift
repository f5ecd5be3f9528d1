import PetikLexicon
import PetikModel
import PetikText

extension TableListCheck {
  /// A sentence that names a table, one of its rows and one of its columns, and gives a number that
  /// differs from the cell's in a digit or two: one of both is mistyped.
  ///
  /// Sentences round, compare and compute; so only a number printed like the cell, and found
  /// nowhere else in the table, is spoken of.
  static let textNumbers = TableListCheck { paper, _ in
    paper.crossReferences.compactMap { reference in
      guard case .table(let index) = reference.target,
        paper.blocks.indices.contains(reference.block)
      else { return nil }
      let text = paper.blocks[reference.block].text
      let sentence = sentence(of: text.bytes, around: reference.at)
      return contradiction(text, sentence, label: reference.text, paper.tables[index])
    }
  }

  private static let mostDigitsOff = 2

  private static func contradiction(
    _ text: RunningText, _ sentence: Range<Int>, label: String, _ table: Table
  ) -> Finding? {
    let key = " " + text.bytes[sentence].matchKey + " "
    let rows = table.rows.indices.filter { names(table.rows[$0].first?.text ?? "", in: key) }
    let columns = table.columns.indices.dropFirst().filter { column in
      table.columns[column].type != .string && names(lastName(table.columns[column].name), in: key)
    }
    guard rows.count == 1, columns.count == 1 else { return nil }
    let cell = table.rows[rows[0]][columns[0]]
    let printed = Set(table.rows.joined().map(\.text))
    let numbers = text.bytes[sentence].wordRanges.compactMap { range -> Range<Int>? in
      let word = text.bytes[range]
      let first = word.firstIndex(where: \.isASCIIDigit)
      let last = word.lastIndex(where: \.isASCIIDigit)
      guard let first, let last else { return nil }
      return first..<last + 1
    }
    let others = numbers.filter { !printed.contains(text.bytes[$0].string) }
    guard !numbers.contains(where: { text.bytes[$0].string == cell.text }),
      let slip = others.first(where: { isSlip(text.bytes[$0], Bytes(cell.text.utf8)) })
    else { return nil }
    return Finding(
      .textContradictsTable,
      "the text gives \(text.bytes[slip].string) where \(label) has \(cell.text) "
        + "(row “\(table.rows[rows[0]][0].text)”, column “\(table.columns[columns[0]].name)”)",
      spans: text.spans(of: slip))
  }

  /// The same separators, and all digits but a few; two digits that changed places are one slip.
  private static func isSlip(_ number: ByteSlice, _ cell: Bytes) -> Bool {
    guard number.count == cell.count, cell.count > 2 else { return false }
    let pairs = Array(zip(number, cell))
    let off = pairs.indices.filter { pairs[$0].0 != pairs[$0].1 }
    guard (1...mostDigitsOff).contains(off.count),
      off.allSatisfy({ pairs[$0].0.isASCIIDigit && pairs[$0].1.isASCIIDigit })
    else { return false }
    let swapped =
      off.count == 2 && pairs[off[0]].0 == pairs[off[1]].1 && pairs[off[0]].1 == pairs[off[1]].0
    return (swapped ? 1 : off.count) * 2 < cell.count(where: \.isASCIIDigit)
  }

  private static func lastName(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.split(separator: "(").first.map(String.init) ?? last
  }

  /// A name of four letters or digits, whole in the sentence.
  private static func names(_ name: String, in sentence: String) -> Bool {
    let key = Bytes(name.utf8)[...].matchKey
    return key.utf8.count > 3 && sentence.holds(" \(key) ")
  }

  private static func sentence(of bytes: Bytes, around place: Int) -> Range<Int> {
    func ends(_ index: Int) -> Bool {
      bytes[index] == UInt8(ascii: ".") && index + 2 < bytes.count
        && bytes[index + 1] == UInt8(ascii: " ") && bytes[index + 2].isASCIIUpper
    }
    var start = min(max(0, place), bytes.count)
    while start > 0, !ends(start - 1) { start -= 1 }
    var end = min(max(0, place), bytes.count)
    while end < bytes.count, !ends(end) { end += 1 }
    return start..<end
  }
}
