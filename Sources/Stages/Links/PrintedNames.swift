import PetikModel
import PetikText

/// What the blocks outside the list print of works, in whatever form: names with a year near by,
/// numbers in square brackets. Tables, captions and notes cite too.
struct PrintedNames: Sendable {
  /// The last words of the names that are asked for, and a number for each.
  private var wanted: [String: Int] = [:]
  private let table: WordTable<Int>
  private var names: Set<NameAndYear> = []
  private var numbers: Set<Int> = []
  private static let reach = 90

  private struct NameAndYear: Hashable {
    var name: Int
    /// With its letter.
    var year: String
  }

  /// - Parameters:
  ///   - paper: with its citations, which say themselves what they cite.
  ///   - works: the works of which ``mentions(_:_:)`` will be asked.
  init(_ paper: Paper, of works: [WorkKeys]) {
    for name in works.lazy.flatMap({ $0.authors + $0.editors }) {
      guard let key = name.lastWord.map(String.init), wanted[key] == nil else { continue }
      wanted[key] = wanted.count
    }
    let inOrder = wanted.sorted { $0.value < $1.value }
    table = WordTable(inOrder.map { ($0.key, $0.value) }) { first, _ in first }
    var cited: [Int: [Range<Int>]] = [:]
    for citation in paper.citations {
      let end = citation.at + citation.text.utf8.count
      cited[citation.block, default: []].append(citation.at..<end)
    }
    for index in paper.blocks.indices where paper.blocks[index].kind != .reference {
      note(paper.blocks[index].text.bytes, outside: cited[index] ?? [])
    }
  }

  /// Whether the label of a reference, or an author with its year, is printed anywhere.
  func mentions(_ reference: Reference, _ keys: WorkKeys) -> Bool {
    if let number = reference.label.flatMap({ Int($0) }), numbers.contains(number) { return true }
    guard let year = reference.work.issued?.year else { return false }
    let suffix = reference.work.yearSuffix ?? ""
    return (keys.authors + keys.editors).contains { name in
      guard let name = name.lastWord.flatMap({ wanted[String($0)] }) else { return false }
      return names.contains(NameAndYear(name: name, year: "\(year)"))
        || names.contains(NameAndYear(name: name, year: "\(year)\(suffix)"))
    }
  }

  private mutating func note(_ text: Bytes, outside cited: [Range<Int>]) {
    // Behind each capitalised word its number, where it is asked for.
    var recent: [(end: Int, name: Int?)] = []
    var year: (end: Int, text: String)?
    var next = 0
    text.forEachTelling { start, end in
      while next < cited.count, cited[next].upperBound <= start { next += 1 }
      if next < cited.count, cited[next].contains(start) { return cited[next].upperBound }
      if text[start] == UInt8(ascii: "[") {
        note(bracket: text[(start + 1)...].prefix(40))
        return end
      }
      let word = text[start..<end]
      if word.count >= 4, word.count <= 5, word.isYear {
        let printed = word.lowercased
        for case (let end, let name?) in recent where end + Self.reach > start {
          names.insert(NameAndYear(name: name, year: printed))
        }
        year = (end, printed)
      } else if word.count >= 3, word.firstScalar?.isUpper == true {
        let name = number(of: word)
        recent.append((end, name))
        // `pada 2016 Kurniadi`
        if let year, let name, start < year.end + Self.reach / 2 {
          names.insert(NameAndYear(name: name, year: year.text))
        }
        if recent.count > 12 { recent.removeFirst() }
      }
      return end
    }
  }

  /// The number of a word as it is printed, in any case.
  private func number(of word: ByteSlice) -> Int? {
    // The table knows the capitals of Latin-1 only.
    word.contains { $0 >= 0xC4 } ? wanted[word.lowercased] : table[word]
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

extension Bytes {
  /// Shows each opening square bracket and each run of letters and digits that does not begin with
  /// a small letter of ASCII.
  ///
  /// - Parameter body: gives where to go on.
  fileprivate func forEachTelling(_ body: (_ start: Int, _ end: Int) -> Int) {
    withUnsafeBufferPointer { text in
      var offset = 0
      while let start = text.firstBigWord(from: offset) {
        var end = start + 1
        if text[start] != UInt8(ascii: "[") {
          while end < text.count, text[end].isWordByte { end += 1 }
        }
        offset = body(start, end)
      }
    }
  }
}
