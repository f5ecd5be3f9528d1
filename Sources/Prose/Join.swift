import PetikLexicon
import PetikModel
import PetikText

/// Turns lines into running text: blanks collapsed, line ends resolved, every byte mapped back.
package struct Joiner: Sendable {
  package let text: CleanText
  package let lexicon: Lexicon

  package init(text: CleanText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// The running text of whole lines, in the order given.
  package func join(_ lines: [Line]) -> RunningText {
    join(lines.map { Piece(range: $0.range, number: $0.number) })
  }

  /// A part of one line, or a whole one.
  package struct Piece: Sendable {
    /// Bytes of the clean text.
    package var range: Range<Int>
    /// The line's number; pieces of neighbouring numbers have only blanks between them.
    package var number: Int

    package init(range: Range<Int>, number: Int) {
      self.range = range
      self.number = number
    }
  }

  package func join(_ pieces: [Piece]) -> RunningText {
    var result = RunningText()
    var previous: Int?
    for piece in pieces where !piece.range.isEmpty {
      let isContiguous = previous.map { piece.number == $0 || piece.number == $0 + 1 } ?? false
      if previous != nil { closeLine(&result, next: piece.range) }
      append(piece.range, to: &result, isContiguous: isContiguous)
      previous = piece.number
    }
    return result
  }

  /// Settles the end of the text so far, given the line that follows: a blank, or nothing.
  private func closeLine(_ result: inout RunningText, next: Range<Int>) {
    guard let (ending, repair) = lineEnd(of: result.bytes, next: next) else {
      result.bytes.append(0x20)
      return
    }
    if ending.droppedBytes > 0 { drop(ending.droppedBytes, from: &result) }
    result.repairs.append(repair)
  }

  private func lineEnd(of bytes: Bytes, next: Range<Int>) -> (LineEnd, Repair)? {
    let left = lastWord(of: bytes)
    let right = firstWord(of: text.bytes[next])
    guard let ending = LineEnd.decide(left: left, right: right, joiner: self) else { return nil }
    let printed = left.string + "\n" + right.string
    return (ending, Repair(kind: ending.repair, at: left.startIndex, printed: printed))
  }

  /// Takes a hyphen off the text; its source bytes stay in the block.
  private func drop(_ count: Int, from result: inout RunningText) {
    result.bytes.removeLast(count)
    guard let last = result.segments.indices.last, result.segments[last].length >= count else {
      return
    }
    let end = result.segments[last].source.end
    result.segments[last].length -= count
    result.segments[last].source.end -= count
    result.segments.append(
      RunningText.Segment(
        at: result.bytes.count, length: 0, source: Span(end - count, end), isContiguous: true))
  }

  /// Copies a range of clean bytes, each run of blanks as one blank.
  private func append(_ range: Range<Int>, to result: inout RunningText, isContiguous: Bool) {
    var start = range.lowerBound
    var isContiguous = isContiguous
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !isExtraBlank(end, in: range) { end += 1 }
      copy(start..<end, to: &result, isContiguous: isContiguous)
      isContiguous = true
      start = end
      while start < range.upperBound, isExtraBlank(start, in: range) { start += 1 }
    }
  }

  /// A blank after a blank. A single tab counts as the blank it is copied as.
  private func isExtraBlank(_ offset: Int, in range: Range<Int>) -> Bool {
    text.bytes[offset].isBlank && offset > range.lowerBound && text.bytes[offset - 1].isBlank
  }

  private func copy(_ range: Range<Int>, to result: inout RunningText, isContiguous: Bool) {
    var place = text.repairs.partition(from: range.lowerBound)
    while place < text.repairs.count, text.repairs[place].at < range.upperBound {
      var repair = text.repairs[place]
      repair.at += result.bytes.count - range.lowerBound
      result.repairs.append(repair)
      place += 1
    }
    var isContiguous = isContiguous
    var index = text.segments.partition(endingAfter: range.lowerBound)
    while index < text.segments.count, text.segments[index].at < range.upperBound {
      let segment = text.segments[index]
      let start = max(segment.at, range.lowerBound)
      let end = min(segment.at + segment.length, range.upperBound)
      result.segments.append(
        RunningText.Segment(
          at: result.bytes.count, length: end - start, source: segment.sourceSpan(start..<end),
          isContiguous: isContiguous))
      result.bytes.append(contentsOf: text.bytes[start..<end].lazy.map { $0.isBlank ? 0x20 : $0 })
      isContiguous = true
      index += 1
    }
  }

  /// Of a word beyond any address's length only the tail is looked at and printed: a text whose
  /// every line ends with a hyphen is one word, and the whole of it at each line takes squares.
  private func lastWord(of bytes: Bytes) -> ByteSlice {
    let limit = max(bytes.count - Self.longestWordBytes, 0)
    var start = bytes.count
    while start > limit, !bytes[start - 1].isBlank { start -= 1 }
    guard start > 0, start == limit, !bytes[start - 1].isBlank else { return bytes[start...] }
    start = bytes.count - Self.wordTailBytes
    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return bytes[start...]
  }

  private static let longestWordBytes = 512
  private static let wordTailBytes = 64

  private func firstWord(of bytes: ByteSlice) -> ByteSlice {
    var end = bytes.startIndex
    while end < bytes.endIndex, !bytes[end].isBlank { end += 1 }
    return bytes[..<end]
  }
}
