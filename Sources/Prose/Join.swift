import PetikLexicon
import PetikModel
import PetikText

/// Turns lines into running text: blanks collapsed, line ends resolved, every byte mapped back. A
/// class, so that handing it on costs nothing.
package final class Joiner: Sendable {
  package let text: CleanText
  package let lexicon: Lexicon

  package init(text: CleanText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// The running text of whole lines, in the order given.
  package func join(_ lines: [Line]) -> RunningText {
    var join = Join(self, byteCount: lines.reduce(0) { $0 + $1.range.count + 1 })
    for line in lines { join.add(line.range, number: line.number, isTight: line.isTight) }
    return join.result
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
    var join = Join(self, byteCount: pieces.reduce(0) { $0 + $1.range.count + 1 })
    for piece in pieces { join.add(piece.range, number: piece.number) }
    return join.result
  }
}

/// A running text to which pieces of the clean text are added.
private struct Join {
  private(set) var result = RunningText()
  private let joiner: Joiner
  private let text: Bytes
  private let segments: [RunningText.Segment]
  private let hasRepairs: Bool
  private var previous: Int?
  /// A segment of the clean text near the one that is copied next.
  private var segment = 0

  init(_ joiner: Joiner, byteCount: Int) {
    self.joiner = joiner
    text = joiner.text.bytes
    segments = joiner.text.segments
    hasRepairs = !joiner.text.repairs.isEmpty
    result.bytes.reserveCapacity(byteCount)
  }

  /// - Parameter isTight: nothing but single plain blanks parts the words in the range.
  mutating func add(_ range: Range<Int>, number: Int, isTight: Bool = false) {
    guard !range.isEmpty else { return }
    let isContiguous = previous.map { number == $0 || number == $0 + 1 } ?? false
    if previous != nil { closeLine(next: range) }
    if isTight {
      copy(range, isContiguous: isContiguous)
    } else {
      append(range, isContiguous: isContiguous)
    }
    previous = number
  }

  /// Settles the end of the text so far, given the line that follows: a blank, or nothing.
  private mutating func closeLine(next: Range<Int>) {
    guard !result.bytes.endsPlainly, let (ending, repair) = lineEnd(next: next) else {
      result.bytes.append(0x20)
      return
    }
    if ending.droppedBytes > 0 { drop(ending.droppedBytes) }
    result.repairs.append(repair)
  }

  private func lineEnd(next: Range<Int>) -> (LineEnd, Repair)? {
    let left = result.bytes.lastWord
    let right = text[next].prefix { !$0.isBlank }
    guard let ending = LineEnd.decide(left: left, right: right, joiner: joiner) else { return nil }
    let printed = left.string + "\n" + right.string
    return (ending, Repair(kind: ending.repair, at: left.startIndex, printed: printed))
  }

  /// Takes a hyphen off the text; its source bytes stay in the block.
  private mutating func drop(_ count: Int) {
    result.bytes.removeLast(count)
    guard var last = result.segments.last, last.length >= count else { return }
    let end = last.source.end
    // A line that is nothing but the hyphen leaves no segment that would say where it stood.
    let isAlone = last.length == count
    if isAlone {
      result.segments.removeLast()
    } else {
      last.length -= count
      last.source.end -= count
      result.segments[result.segments.count - 1] = last
    }
    result.segments.append(
      RunningText.Segment(
        at: result.bytes.count, length: 0, source: Span(end - count, end),
        isContiguous: !isAlone || last.isContiguous))
  }

  /// Copies a range of clean bytes, each run of blanks as one blank.
  private mutating func append(_ range: Range<Int>, isContiguous: Bool) {
    var start = range.lowerBound
    var isContiguous = isContiguous
    while start < range.upperBound {
      let end = text.firstExtraBlank(in: range, from: start) ?? range.upperBound
      let place = result.bytes.count
      copy(start..<end, isContiguous: isContiguous)
      result.bytes.makeBlanksPlain(from: place)
      isContiguous = true
      start = end
      while start < range.upperBound, text[start].isBlank { start += 1 }
    }
  }

  private mutating func copy(_ range: Range<Int>, isContiguous: Bool) {
    if hasRepairs { takeRepairs(range) }
    var isContiguous = isContiguous
    let isNear =
      segment < segments.count && segments[segment].at <= range.lowerBound
      && segments[segment].at + segments[segment].length > range.lowerBound
    if !isNear { segment = segments.partition(endingAfter: range.lowerBound, near: segment) }
    while segment < segments.count, segments[segment].at < range.upperBound {
      let own = segments[segment]
      let start = max(own.at, range.lowerBound)
      let end = min(own.at + own.length, range.upperBound)
      result.segments.append(
        RunningText.Segment(
          at: result.bytes.count, length: end - start, source: own.sourceSpan(start..<end),
          isContiguous: isContiguous))
      text.withUnsafeBufferPointer {
        result.bytes += UnsafeBufferPointer(rebasing: $0[start..<end])
      }
      isContiguous = true
      segment += 1
    }
  }
}

extension Join {
  /// What was repaired in a range of clean bytes.
  private mutating func takeRepairs(_ range: Range<Int>) {
    let repairs = joiner.text.repairs
    var place = repairs.partition(from: range.lowerBound)
    while place < repairs.count, repairs[place].at < range.upperBound {
      var repair = repairs[place]
      repair.at += result.bytes.count - range.lowerBound
      result.repairs.append(repair)
      place += 1
    }
  }
}

extension Bytes {
  /// Bytes of a word that may be an address.
  private static let longestWordBytes = 512
  private static let wordTailBytes = 64

  /// The last word has no hyphen at its end and no sign of an address: nothing but a blank can
  /// stand behind it.
  fileprivate var endsPlainly: Bool {
    withUnsafeBufferPointer { bytes in
      guard let last = bytes.last, last < 0x80, last != 0x2D else { return false }
      var start = bytes.count
      let limit = Swift.max(start - Self.longestWordBytes, 0)
      while start > limit, !bytes[start - 1].isBlank {
        start -= 1
        switch bytes[start] {
        case UInt8(ascii: "/"), UInt8(ascii: "%"): return false
        case UInt8(ascii: "."):
          if start > 0, bytes[start - 1] | 0x20 == UInt8(ascii: "w") { return false }
        default: break
        }
      }
      return start == 0 || bytes[start - 1].isBlank
    }
  }

  /// Of a word beyond any address's length only the tail is looked at and printed: a text whose
  /// every line ends with a hyphen is one word, and the whole of it at each line takes squares.
  fileprivate var lastWord: ByteSlice {
    let limit = Swift.max(count - Self.longestWordBytes, 0)
    var start = count
    while start > limit, !self[start - 1].isBlank { start -= 1 }
    guard start > 0, start == limit, !self[start - 1].isBlank else { return self[start...] }
    start = count - Self.wordTailBytes
    while start < count, self[start] & 0xC0 == 0x80 { start += 1 }
    return self[start...]
  }

  /// The first blank behind a blank of a range. A single tab counts as the blank it is copied as.
  fileprivate func firstExtraBlank(in range: Range<Int>, from start: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      var wasBlank = start > range.lowerBound && bytes[start - 1].isBlank
      for offset in start..<range.upperBound {
        let isBlank = bytes[offset].isBlank
        if isBlank, wasBlank { return offset }
        wasBlank = isBlank
      }
      return nil
    }
  }

  /// Makes any blank from a place on a plain one.
  fileprivate mutating func makeBlanksPlain(from start: Int) {
    withUnsafeMutableBufferPointer { bytes in
      for offset in start..<bytes.count where bytes[offset].isBlank { bytes[offset] = 0x20 }
    }
  }
}
