import PetikLexicon
import PetikModel
import PetikText

/// Names of authors on a line: `Riza Amalia1)*, Budi Santoso2) dan Sri Wahyuni3)`.
enum NameList {
  struct Entry {
    var name: Range<Int>
    /// Marks glued to the name: affiliation numbers, `*`.
    var marks: [String]
    /// One of its marks is the corresponding author's star.
    var isStarred = false
  }

  private static let joints: Set<String> = ["dan", "and", "&", "serta", "with"]

  /// Whether a line is nothing but names: every word a capitalised one, at most five words a name.
  ///
  /// Strict: a single name needs a mark, as a line of a title may look like one.
  static func isNameList(
    _ line: ByteSlice, lexicon: Lexicon, isStrict: Bool = false
  ) -> Bool {
    // `Dosen Pengampu: …` is a statement.
    let entries = line.contains(0x3A) ? [] : entries(in: line)
    guard !entries.isEmpty else { return false }
    let hasMarks = entries.contains { !$0.marks.isEmpty }
    for entry in entries {
      let words = line[entry.name].wordRanges
      guard words.count <= 5 else { return false }
      for word in words {
        let text = line[word]
        guard text.firstScalar?.isUpper == true || isParticle(text) else { return false }
        if text.withMatchKey({ lexicon.languages.common[$0] }) != nil { return false }
      }
    }
    let words = entries.reduce(0) { $0 + line[$1.name].wordCount }
    // One capitalised phrase may be a title; marks or several names tell.
    let isListed = entries.count > 1 && (!isStrict || line.contains(0x2C) || line.contains(0x3B))
    if hasMarks || isListed { return true }
    return !isStrict && words >= 2 && !isCapitals(line)
  }

  /// Several names, or one, of which most bear marks: `Riza Amalia1)*, Budi Santoso2)`.
  static func isMarked(_ line: ByteSlice) -> Bool {
    if line.contains(0x3A) || line.contains(0x40) || line.first?.isASCIIDigit == true {
      return false
    }
    let entries = entries(in: line)
    return !entries.isEmpty
      && entries.count(where: { !$0.marks.isEmpty }) * 2 > entries.count
      && entries.allSatisfy { entry in
        let words = line[entry.name].wordRanges
        return words.count <= 5
          && words.allSatisfy { line[$0].firstScalar?.isUpper == true || isParticle(line[$0]) }
      }
  }

  private static func isCapitals(_ line: ByteSlice) -> Bool {
    let text = line.string
    return text == text.uppercased()
  }

  private static func isParticle(_ word: ByteSlice) -> Bool {
    ["van", "von", "de", "der", "bin", "binti", "al", "el", "da", "di"].contains(word.matchKey)
  }

  /// The names, parted by commas, semicolons and connectives, without their marks and degrees.
  static func entries(in line: ByteSlice) -> [Entry] {
    var entries: [Entry] = []
    var start = line.startIndex
    var offset = line.startIndex
    func close(_ end: Int) {
      if let entry = entry(in: line, start..<end) { entries.append(entry) }
    }
    while offset < line.endIndex {
      let byte = line[offset]
      if byte == 0x2C || byte == 0x3B || byte == 0x26, !partsMarks(in: line, at: offset) {
        close(offset)
        offset += 1
        start = offset
        continue
      }
      if byte.isBlank, let length = joint(in: line, after: offset) {
        close(offset)
        offset += length
        start = offset
        continue
      }
      offset += 1
    }
    close(line.endIndex)
    return entries
  }

  /// `Amalia1,2`: a comma between two marks of one name.
  private static func partsMarks(in line: ByteSlice, at offset: Int) -> Bool {
    guard line[offset] == 0x2C, offset + 1 < line.endIndex,
      let before = line.scalar(before: offset), before.isMarkDigit
    else { return false }
    return line.scalar(at: offset + 1).0.isMarkDigit
  }

  /// Length of a blank, a connective word and the blank after it.
  private static func joint(in line: ByteSlice, after offset: Int) -> Int? {
    var end = offset + 1
    while end < line.endIndex, !line[end].isBlank, end - offset <= 6 { end += 1 }
    guard end < line.endIndex, end - offset <= 6 else { return nil }
    return joints.contains(line[(offset + 1)..<end].string) ? end - offset : nil
  }

  /// A name with the marks at its end taken off. Marks alone (`2)*`) are no name.
  private static func entry(in line: ByteSlice, _ range: Range<Int>) -> Entry? {
    let range = line[range].trimmedRange
    var end = range.upperBound
    var marks: [String] = []
    var mark = Bytes()
    while end > range.lowerBound {
      let scalar = line.scalar(before: end) ?? " "
      guard scalar.isMark || (scalar == "." || scalar == ",") && !mark.isEmpty else { break }
      if let digit = scalar.raisedDigit {
        mark.insert(0x30 + digit, at: 0)
      } else if scalar.isDigit {
        mark.insert(UInt8(scalar.value), at: 0)
      } else {
        mark.insert(0x20, at: 0)
      }
      end -= UTF8.width(scalar)
    }
    marks = mark.string.split(separator: " ").map(String.init)
    let name = line[range.lowerBound..<end].trimmedRange
    guard line[name].contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return nil }
    return Entry(
      name: name, marks: marks, isStarred: line[end..<range.upperBound].contains(0x2A))
  }
}

extension Unicode.Scalar {
  /// May stand behind a name, for where its bearer works.
  fileprivate var isMark: Bool {
    switch self {
    case "0"..."9", "*", ")", "(", "†", "‡", "§", " ": true
    default: raisedDigit != nil
    }
  }

  fileprivate var isMarkDigit: Bool { isDigit || raisedDigit != nil }

  /// The digit that a raised one is.
  fileprivate var raisedDigit: UInt8? {
    switch value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2074...0x2079: UInt8(value - 0x2070)
    default: nil
    }
  }
}
