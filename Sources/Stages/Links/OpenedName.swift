import PetikLexicon
import PetikText

/// What stands before `op. cit.` in a note: `Hadi, Sungai, op. cit., 40`.
struct OpenedName: Sendable {
  /// Match key of the first author's last name; nil where the note names no one.
  var name: Substring?
  /// Match key of the short title behind the name; empty where there is none.
  var title = ""

  init(_ note: Bytes, words: NoteWords) {
    let text = note.prefix(200)
    let ranges = text.wordRanges
    let end = ranges.indices.first { Self.pointsBack(text, ranges, at: $0, words) }
    let part = text[..<(end.map { ranges[$0].lowerBound } ?? text.endIndex)]
    let parts = part.split(separator: UInt8(ascii: ","), maxSplits: 1)
    guard let names = parts.first else { return }
    let capitals = names.wordRanges.filter { names[$0].opensWithCapital }
    // The first of several authors: `Hadi dan Putri`.
    let joint = names.wordRanges.first { range in
      range.lowerBound > (capitals.first?.lowerBound ?? 0) && !names[range].opensWithCapital
        && names[range].count <= 4
    }
    let own = capitals.filter { $0.lowerBound < joint?.lowerBound ?? names.endIndex }
    guard let last = own.last, own.count <= 6 else { return }
    let key = names[last].matchKey
    name = key.utf8.count > 2 ? key.split(separator: " ").last : nil
    title = parts.count > 1 ? parts[1].matchKey : ""
  }

  private static func pointsBack(
    _ text: ByteSlice, _ ranges: [Range<Int>], at index: Int, _ words: NoteWords
  ) -> Bool {
    let last = ranges[min(index + 1, ranges.count - 1)]
    let one = text[ranges[index]].matchKey
    let two = text[ranges[index].lowerBound..<last.upperBound].matchKey
    return [one, two].contains { words.opCit.contains($0) || words.locCit.contains($0) }
  }
}

extension ByteSlice {
  /// Behind quotation marks and brackets.
  fileprivate var opensWithCapital: Bool {
    let text = drop { !$0.isWordByte }
    return text.firstScalar?.isUpper ?? false
  }
}
