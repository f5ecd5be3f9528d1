import PetikText

/// Which block each source byte belongs to.
struct Owners {
  /// Stretches in source order that no block has, and the block before (or after) each.
  struct Gap {
    var start: Int
    var end: Int
    var neighbour: Int?
    var span: Span { Span(start, end) }
  }

  private var owner: [Int32]

  init(count: Int) { owner = Array(repeating: -1, count: count) }

  /// Gives the bytes of a span to a block.
  ///
  /// - Returns: whether another block had some of them.
  mutating func claim(_ span: Span, for block: Int) -> Bool {
    var isTaken = false
    for offset in max(0, span.start)..<max(0, min(span.end, owner.count)) {
      if owner[offset] >= 0 && owner[offset] != Int32(block) {
        isTaken = true
      } else {
        owner[offset] = Int32(block)
      }
    }
    return isTaken
  }

  /// The unclaimed stretches, each without blanks at its ends.
  func gaps(in source: Bytes) -> [Gap] {
    var gaps: [Gap] = []
    var last: Int?
    var offset = 0
    while offset < source.count {
      if owner[offset] >= 0 {
        last = Int(owner[offset])
        offset += 1
        continue
      }
      let start = offset
      while offset < source.count, owner[offset] < 0 { offset += 1 }
      let range = source[start..<offset].trimmedRange
      guard !range.isEmpty else { continue }
      let next = offset < source.count ? Int(owner[offset]) : nil
      gaps.append(Gap(start: range.lowerBound, end: range.upperBound, neighbour: last ?? next))
    }
    return gaps
  }
}

extension RunningText {
  /// Claims the text's source bytes for a block and gives up those that another block has.
  ///
  /// - Returns: the number of stretches given up.
  mutating func claim(_ owners: inout Owners, for block: Int) -> Int {
    spans.count { owners.claim($0, for: block) }
  }

  /// Takes source bytes that show nothing into the text's spans.
  mutating func absorb(_ span: Span) {
    let index = segments.firstIndex { $0.source.start >= span.end } ?? segments.count
    let at = index < segments.count ? segments[index].at : bytes.count
    segments.insert(
      Segment(at: at, length: 0, source: span, isContiguous: false), at: index)
  }
}

extension [UInt8] {
  /// Anything but zero-width characters, marks and odd blanks.
  var showsAnything: Bool {
    string.unicodeScalars.contains { scalar in
      let properties = scalar.properties
      return
        !(properties.isDefaultIgnorableCodePoint || properties.isWhitespace
        || properties.generalCategory == .control)
    }
  }
}
