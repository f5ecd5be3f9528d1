import PetikLexicon
import PetikModel
import PetikText

/// The mentions of tables, figures, sections, equations and appendices in the running text, with
/// what they mean.
func mentions(in paper: Paper, words: MentionWords) -> [CrossReference] {
  let targets = MentionTargets(paper)
  var cited: [Int: [Range<Int>]] = [:]
  for citation in paper.citations {
    cited[citation.block, default: []].append(
      citation.at..<(citation.at + citation.text.utf8.count))
  }
  var found: [CrossReference] = []
  for index in paper.blocks.indices where paper.blocks[index].kind.isRunningText {
    let text = paper.blocks[index].text.bytes
    var citations = (cited[index] ?? [])[...]
    text.forEachWordBeforeNumber { range in
      guard let kind = words.kind(of: text, range),
        let number = text.mentionNumber(after: range.upperBound, kind: kind)
      else { return }
      while let first = citations.first, first.upperBound <= range.lowerBound {
        citations.removeFirst()
      }
      if citations.first?.contains(range.lowerBound) == true { return }
      let start = text[range].firstIndex { $0.isWordByte } ?? range.lowerBound
      let label = text[start..<number.upperBound]
      found.append(
        CrossReference(
          text: label.string, kind: kind,
          target: targets.target(of: label.matchKey, kind: kind, from: index), block: index,
          at: start))
    }
  }
  return found
}

extension BlockKind {
  fileprivate var isRunningText: Bool {
    switch self {
    case .paragraph, .listItem, .quotation: true
    default: false
    }
  }
}

extension MentionWords {
  func kind(of text: Bytes, _ word: Range<Int>) -> CrossReference.Kind? {
    guard word.count >= 2, word.count <= 16 else { return nil }
    var start = word.lowerBound
    while start < word.upperBound, !text[start].isWordByte { start += 1 }
    guard start < word.upperBound, kinds.mayOpen(with: text[start]) else { return nil }
    var key = text[start..<word.upperBound]
    if key.last == UInt8(ascii: ".") { key = key.dropLast() }
    switch kinds[key] {
    case .table: return .table
    case .figure: return .figure
    case .section: return .section
    case .equation: return .equation
    case .appendix: return .appendix
    case nil: return nil
    }
  }
}

extension Bytes {
  /// Shows each word, with the signs around it, before another that may be a number: one that opens
  /// with a digit, a capital or a bracket.
  fileprivate func forEachWordBeforeNumber(_ body: (Range<Int>) -> Void) {
    withUnsafeBufferPointer { text in
      var offset = 0
      while let found = text.firstBigOpening(from: offset) {
        let byte = text[found]
        if byte.isASCIIDigit || byte.isASCIIUpper || byte == UInt8(ascii: "("),
          found > 0, text[found - 1].isBlank, let word = text.word(before: found)
        {
          body(word)
        }
        offset = found + 1
        while offset < text.count, !text[offset].isBlank { offset += 1 }
      }
    }
  }

  /// The next run of bytes that are no blanks.
  fileprivate func nextWord(from offset: Int) -> Range<Int>? {
    var start = offset
    while start < count, self[start].isBlank { start += 1 }
    guard start < count else { return nil }
    var end = start + 1
    while end < count, !self[end].isBlank { end += 1 }
    return start..<end
  }

  /// The number that follows a mention's word: `1`, `3.1`, `IV`, `A`, `(2)`.
  fileprivate func mentionNumber(after end: Int, kind: CrossReference.Kind) -> Range<Int>? {
    guard var range = nextWord(from: end) else { return nil }
    while let last = self[range].last, !last.isWordByte, last != UInt8(ascii: ")") {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    if self[range].first == UInt8(ascii: "(") {
      guard kind == .equation, let close = self[range].firstIndex(of: UInt8(ascii: ")")),
        self[(range.lowerBound + 1)..<close].isCount
      else { return nil }
      return range.lowerBound..<(close + 1)
    }
    let head = self[range].prefix { $0.isWordByte || $0 == UInt8(ascii: ".") }
    let label = head.last == UInt8(ascii: ".") ? head.dropLast() : head
    return label.isCount ? label.startIndex..<label.endIndex : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The last run of bytes before a place that are no blanks.
  fileprivate func word(before offset: Int) -> Range<Int>? {
    var end = offset
    while end > 0, self[end - 1].isBlank { end -= 1 }
    var start = end
    while start > 0, !self[start - 1].isBlank { start -= 1 }
    return start < end ? start..<end : nil
  }
}

extension ByteSlice {
  /// Digits with points between and perhaps a letter, a Roman number, or one capital.
  fileprivate var isCount: Bool {
    guard let first, count <= 8 else { return false }
    if first.isASCIIDigit {
      let letters = self.filter { $0.isASCIILetter }
      return letters.count <= 1
        && allSatisfy { $0.isWordByte && $0 < 0x80 || $0 == UInt8(ascii: ".") }
    }
    let isRoman = allSatisfy { "IVXL".utf8.contains($0) }
    return isRoman || count == 1 && first.isASCIIUpper
  }
}
