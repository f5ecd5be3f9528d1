/// Finding one's way in the segments of a text.
extension [RunningText.Segment] {
  /// Index of the first segment that ends after an offset.
  ///
  /// - Parameter near: a segment that may be that one or the one before.
  @inlinable package func partition(endingAfter offset: Int, near: Int = 0) -> Int {
    for index in near..<Swift.max(near, Swift.min(near + 2, count))
    where self[index].at + self[index].length > offset && self[index].at <= offset {
      return index
    }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].at + self[middle].length <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension [Repair] {
  /// Index of the first repair at an offset or after it.
  package func partition(from offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].at < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RunningText.Segment {
  /// The source of a part of the segment; all of it where the lengths differ.
  package func sourceSpan(_ range: Range<Int>) -> Span {
    guard length == source.length else { return source }
    return Span(source.start + (range.lowerBound - at), source.start + (range.upperBound - at))
  }
}
