/// A half-open range of UTF-8 byte offsets in the decoded source text.
@usableFromInline package struct Span: Hashable, Sendable, Comparable {
  @usableFromInline package var start: Int
  @usableFromInline package var end: Int

  @inlinable package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  @inlinable package var length: Int { end - start }

  @inlinable package static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
