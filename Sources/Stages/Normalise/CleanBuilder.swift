import PetikModel
import PetikText

/// Collects clean bytes and where each came from.
struct CleanBuilder {
  let source: Bytes
  private(set) var bytes = Bytes()
  private(set) var segments: [RunningText.Segment] = []
  private(set) var repairs: [Repair] = []
  private var composer = Composer()
  private var replacements = 0

  init(source: Bytes) {
    self.source = source
    bytes.reserveCapacity(source.count)
  }

  var findings: [Finding] {
    replacements == 0
      ? []
      : [
        Finding(
          .unreadableCharacters,
          "\(replacements) characters could not be decoded by whoever made this text (U+FFFD)")
      ]
  }

  /// Appends a source line, cleaned.
  mutating func append(_ line: LineReader.RawLine) {
    let range = line.range
    if line.isPlain { return copy(range) }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = plainEnd(from: offset, before: range.upperBound)
      if end > offset {
        copy(offset..<end)
        offset = end
        continue
      }
      let cluster = composer.cluster(at: offset, in: source, before: range.upperBound)
      append(cluster, isLast: cluster.span.end >= range.upperBound)
      offset = cluster.span.end
    }
  }

  /// Appends source bytes as they are.
  private mutating func copy(_ range: Range<Int>) {
    map(range.count, to: Span(range.lowerBound, range.upperBound))
    source.withUnsafeBufferPointer { bytes += UnsafeBufferPointer(rebasing: $0[range]) }
  }

  /// The end of the printable ASCII and tabs that stand here; a character that a mark may follow
  /// is none of them.
  private func plainEnd(from start: Int, before limit: Int) -> Int {
    source.withUnsafeBufferPointer { source in
      var end = start
      while end < limit, source[end] &- 0x20 < 0x5F || source[end] == 0x09 { end += 1 }
      return end < limit && end > start && source[end] >= 0xCC ? end - 1 : end
    }
  }

  private mutating func append(_ cluster: Cluster, isLast: Bool) {
    switch CharacterRule.of(cluster.scalar) {
    case .keep:
      if cluster.scalar == "\u{FFFD}" { replacements += 1 }
      map(cluster.bytes.count, to: cluster.span)
      bytes += cluster.bytes
    case .blank:
      map(1, to: cluster.span)
      bytes.append(0x20)
    case .replace(let text):
      map(text.utf8.count, to: cluster.span)
      bytes += text.utf8
    case .drop:
      break
    case .softHyphen:
      // Printed only where a line ends there; the joiner needs to see it.
      if isAtLineEnd(cluster.span.end) {
        map(2, to: cluster.span)
        bytes += [0xC2, 0xAD]
      }
    }
  }

  private func isAtLineEnd(_ offset: Int) -> Bool {
    var offset = offset
    while offset < source.count, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
    return offset == source.count || 0x0A...0x0D ~= source[offset]
  }

  /// Maps the next `count` clean bytes to a span of the source.
  private mutating func map(_ count: Int, to span: Span) {
    if let last = segments.last, last.length == last.source.length, count == span.length,
      last.source.end == span.start, last.at + last.length == bytes.count
    {
      segments[segments.count - 1].length += count
      segments[segments.count - 1].source.end = span.end
      return
    }
    segments.append(
      RunningText.Segment(at: bytes.count, length: count, source: span, isContiguous: true))
  }

  /// Forgets a line that shows nothing.
  mutating func removeAll(from start: Int) {
    bytes.removeLast(bytes.count - start)
    while let last = segments.last, last.at + last.length > start {
      if last.at >= start {
        segments.removeLast()
      } else {
        let kept = start - last.at
        segments[segments.count - 1].length = kept
        segments[segments.count - 1].source.end = last.source.start + kept
      }
    }
  }

  /// Shows a range of the clean bytes.
  func see<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Width of a stretch of clean bytes in characters; a tab goes to the next eighth column.
  func columns(from start: Int, to end: Int) -> Int {
    var columns = 0
    for byte in bytes[start..<end] where !byte.isContinuation {
      columns = byte == 0x09 ? (columns / 8 + 1) * 8 : columns + 1
    }
    return columns
  }

  /// Closes up words printed letter by letter (`A B S T R A K`), at the end of what was collected.
  ///
  /// - Returns: where the line stands then; nil where no word is letter-spaced.
  mutating func closeLetterSpacing(in range: Range<Int>) -> Range<Int>? {
    guard let runs = LetterSpacing.runs(in: bytes[range]) else { return nil }
    let tail = Bytes(bytes[range])
    let oldSegments = tailSegments(from: range.lowerBound)
    removeAll(from: range.lowerBound)
    for run in runs {
      let start = bytes.count
      for part in run.parts { copy(part, of: tail, at: range.lowerBound, from: oldSegments) }
      if run.isSpaced {
        let printed = tail[
          (run.parts[0].lowerBound - range.lowerBound)..<(run.parts[run.parts.count - 1].upperBound
            - range.lowerBound)]
        repairs.append(Repair(kind: .letterSpacing, at: start, printed: printed.string))
      }
    }
    return bytes[range.lowerBound...].trimmedRange
  }

  private func tailSegments(from start: Int) -> [RunningText.Segment] {
    Array(segments[segments.partition(endingAfter: start)...])
  }

  private mutating func copy(
    _ part: Range<Int>, of tail: Bytes, at base: Int, from old: [RunningText.Segment]
  ) {
    var index = old.partition(endingAfter: part.lowerBound)
    while index < old.count, old[index].at < part.upperBound {
      let start = max(old[index].at, part.lowerBound)
      let end = min(old[index].at + old[index].length, part.upperBound)
      map(end - start, to: old[index].sourceSpan(start..<end))
      bytes += tail[(start - base)..<(end - base)]
      index += 1
    }
  }
}
