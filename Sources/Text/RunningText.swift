/// Repaired text that knows where each of its bytes came from.
///
/// `segments` are in order of `at` and cover the bytes that stand in the source; the blanks put
/// between joined lines belong to none.
@usableFromInline package struct RunningText: Hashable, Sendable {
  /// A run of text bytes and the source bytes it stands for. A text has less than 2^32 bytes.
  @usableFromInline package struct Segment: Hashable, Sendable {
    @usableFromInline var textStart: UInt32
    @usableFromInline var textLength: UInt32
    @usableFromInline var sourceStart: UInt32
    @usableFromInline var sourceEnd: UInt32
    /// Only blanks, or nothing visible, lie between the segment before and this one in the source.
    @usableFromInline package var isContiguous: Bool

    @inlinable package init(at: Int, length: Int, source: Span, isContiguous: Bool) {
      textStart = UInt32(at)
      textLength = UInt32(length)
      sourceStart = UInt32(source.start)
      sourceEnd = UInt32(source.end)
      self.isContiguous = isContiguous
    }

    /// Offset of the run in the text, in bytes.
    @inlinable package var at: Int {
      get { Int(textStart) }
      set { textStart = UInt32(newValue) }
    }

    @inlinable package var length: Int {
      get { Int(textLength) }
      set { textLength = UInt32(newValue) }
    }

    @inlinable package var source: Span {
      get { Span(Int(sourceStart), Int(sourceEnd)) }
      set { (sourceStart, sourceEnd) = (UInt32(newValue.start), UInt32(newValue.end)) }
    }
  }

  package var bytes: Bytes
  package var segments: [Segment]
  package var repairs: [Repair]

  package init(bytes: Bytes = [], segments: [Segment] = [], repairs: [Repair] = []) {
    self.bytes = bytes
    self.segments = segments
    self.repairs = repairs
  }

  package var string: String { bytes.string }
  package var isEmpty: Bool { bytes.isEmpty }
  package var count: Int { bytes.count }

  /// The source spans of the whole text.
  package var spans: [Span] {
    var spans: [Span] = []
    for segment in segments { segment.extend(&spans, by: segment.source) }
    return spans
  }

  /// Shows each of ``spans``.
  package func forEachSpan(_ body: (Span) -> Void) {
    var last: Span?
    for segment in segments {
      let span = segment.source
      if segment.isContiguous, let open = last, open.end <= span.start {
        last = Span(open.start, span.end)
      } else if span.length > 0 {
        if let last { body(last) }
        last = span
      }
    }
    if let last { body(last) }
  }

  /// The source spans of a range of text bytes, joined where only blanks lie between.
  package func spans(of range: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var index = segments.partition(endingAfter: range.lowerBound)
    while index < segments.count, segments[index].at < range.upperBound {
      let segment = segments[index]
      segment.extend(&spans, by: segment.sourceSpan(of: range))
      index += 1
    }
    return spans
  }

  /// A part of the text, without blanks at its ends.
  package func slice(_ range: Range<Int>) -> RunningText {
    let range = bytes[range].trimmedRange
    var part = RunningText(bytes: Bytes(bytes[range]))
    var index = segments.partition(endingAfter: range.lowerBound)
    while index < segments.count, segments[index].at < range.upperBound {
      let segment = segments[index]
      let start = max(segment.at, range.lowerBound)
      let end = min(segment.at + segment.length, range.upperBound)
      part.segments.append(
        Segment(
          at: start - range.lowerBound, length: end - start, source: segment.sourceSpan(of: range),
          isContiguous: segment.isContiguous && !part.segments.isEmpty))
      index += 1
    }
    for var repair in repairs where range.contains(repair.at) {
      repair.at -= range.lowerBound
      part.repairs.append(repair)
    }
    return part
  }
}

extension RunningText.Segment {
  /// Adds source bytes to spans: to the last one where only blanks lie between.
  fileprivate func extend(_ spans: inout [Span], by span: Span) {
    if isContiguous, let last = spans.indices.last, spans[last].end <= span.start {
      spans[last].end = span.end
    } else if span.length > 0 {
      spans.append(span)
    }
  }

  /// The source of the part of the segment that lies in a range of the text. A segment whose
  /// lengths differ (a ligature, a composed letter) is one unit.
  func sourceSpan(of range: Range<Int>) -> Span {
    guard length == source.length else { return source }
    let start = max(at, range.lowerBound)
    let end = min(at + length, range.upperBound)
    return Span(source.start + (start - at), source.start + (end - at))
  }
}

/// A change made while lines were joined, with what the source prints.
package struct Repair: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// A hyphen at a line's end was dropped: the word was broken there.
    case hyphen
    /// A hyphen at a line's end was kept: it belongs to the word, range or address.
    case keptHyphen
    /// An address that was broken over lines was joined.
    case url
    /// A word printed letter by letter was closed up.
    case letterSpacing
  }

  package var kind: Kind
  /// Byte offset in the repaired text.
  package var at: Int
  package var printed: String

  package init(kind: Kind, at: Int, printed: String) {
    self.kind = kind
    self.at = at
    self.printed = printed
  }
}
