import PetikModel
import PetikText

/// What the blocks outside the list print of works, in whatever form: names with a year near by,
/// numbers in square brackets. Tables, captions and notes cite too.
struct PrintedNames: Sendable {
  /// `rahman 2019`
  private var names: Set<String> = []
  private var numbers: Set<Int> = []
  private static let reach = 90

  /// - Parameter paper: with its citations, which say themselves what they cite.
  init(_ paper: Paper) {
    var cited: [Int: [Range<Int>]] = [:]
    for citation in paper.citations {
      let end = citation.at + citation.text.utf8.count
      cited[citation.block, default: []].append(citation.at..<end)
    }
    for (index, block) in paper.blocks.enumerated() where block.kind != .reference {
      note(block.text.bytes, outside: cited[index] ?? [])
    }
  }

  /// Whether the label of a reference, or an author with its year, is printed anywhere.
  func mentions(_ reference: Reference) -> Bool {
    if let number = reference.label.flatMap({ Int($0) }), numbers.contains(number) { return true }
    guard let year = reference.work.issued?.year else { return false }
    return (reference.work.authors + reference.work.editors).contains { name in
      guard let last = (name.family ?? name.literal)?.matchKey.split(separator: " ").last else {
        return false
      }
      let suffix = reference.work.yearSuffix ?? ""
      return names.contains("\(last) \(year)") || names.contains("\(last) \(year)\(suffix)")
    }
  }

  private mutating func note(_ text: Bytes, outside cited: [Range<Int>]) {
    var recent: [(end: Int, key: String)] = []
    var year: (end: Int, key: String)?
    var offset = 0
    var next = 0
    while offset < text.count {
      while next < cited.count, cited[next].upperBound <= offset { next += 1 }
      if next < cited.count, cited[next].contains(offset) {
        offset = cited[next].upperBound
        continue
      }
      if text[offset] == UInt8(ascii: "[") { note(bracket: text[(offset + 1)...].prefix(40)) }
      guard text[offset].isWordByte else {
        offset += 1
        continue
      }
      let start = offset
      while offset < text.count, text[offset].isWordByte { offset += 1 }
      let word = text[start..<offset]
      if word.count >= 4, word.count <= 5, word.isYear {
        for name in recent where name.end + Self.reach > start {
          names.insert(name.key + " " + word.lowercased)
        }
        year = (offset, word.lowercased)
      } else if word.count >= 3, word.firstScalar?.isUpper == true {
        recent.append((offset, word.lowercased))
        // `pada 2016 Kurniadi`
        if let year, start < year.end + Self.reach / 2 {
          names.insert(word.lowercased + " " + year.key)
        }
        if recent.count > 12 { recent.removeFirst() }
      }
    }
  }

  /// `3`, `2, 5`, `4-6` up to the closing bracket.
  private mutating func note(bracket text: ByteSlice) {
    guard let close = text.firstIndex(of: UInt8(ascii: "]")) else { return }
    for part in text[..<close].split(whereSeparator: { !$0.isASCIIDigit && !Self.isDash($0) }) {
      let ends = part.split(whereSeparator: { !$0.isASCIIDigit }).compactMap { Int($0.string) }
      guard let first = ends.first, first < 1000 else { continue }
      let last = ends.count > 1 ? ends[1] : first
      if last >= first, last - first < 60 { numbers.formUnion(first...last) }
    }
  }

  private static func isDash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte >= 0x80
  }
}

extension ByteSlice {
  /// Four digits of this age, perhaps with a letter.
  fileprivate var isYear: Bool {
    let digits = prefix(4)
    return digits.allSatisfy(\.isASCIIDigit) && (starts("19") || starts("20"))
      && (count == 4 || last?.isASCIILower == true)
  }
}
