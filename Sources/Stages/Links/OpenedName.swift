import PetikLexicon
import PetikText

/// What stands before `op. cit.` in a note: `Hadi, Sungai, op. cit., 40`.
struct OpenedName: Sendable {
  /// Match key of the first author's last name; nil where the note names no one.
  var name: Substring?
  /// Match key of the short title behind the name; empty where there is none.
  var title = ""

  init(_ note: Bytes, words: NoteWords) {
    let text = note.prefix(240)
    let ranges = text.wordRanges
    let end = ranges.indices.first { Self.pointsBack(text, ranges, at: $0, words) }
    let before = text[..<(end.map { ranges[$0].lowerBound } ?? text.endIndex)]
    // The last clause: `Angka itu sukar dipastikan; lihat Hadi, op. cit.`
    let start = before.lastIndex { $0 == UInt8(ascii: ";") }.map { $0 + 1 } ?? before.startIndex
    let parts = before[start...].split(separator: UInt8(ascii: ","), maxSplits: 1)
    guard let names = parts.first else { return }
    let run = names.closingNames
    guard let last = run.last else { return }
    let key = names[last].matchKey
    name = key.utf8.count > 2 ? key.keyWords.last : nil
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
  /// The words of the first of the names that the text ends with: `… pembahasan R. Hadi dan Putri`.
  fileprivate var closingNames: ArraySlice<Range<Int>> {
    let words = wordRanges
    var start = words.count
    var joint: Int?
    while start > 0, words.count - start < 12 {
      let word = self[words[start - 1]]
      if word.opensWithCapital {
        start -= 1
      } else if word.count <= 4, start < words.count, start > 1,
        self[words[start - 2]].opensWithCapital
      {
        joint = start - 1
        start -= 1
      } else {
        break
      }
    }
    return words[start..<(joint ?? words.count)]
  }

  /// Behind quotation marks and brackets; `&` joins as small words do.
  private var opensWithCapital: Bool {
    let text = drop { !$0.isWordByte }
    return text.firstScalar?.isUpper ?? false
  }
}
