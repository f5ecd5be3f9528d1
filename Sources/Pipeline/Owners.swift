import PetikModel
import PetikText

/// Which block each source byte belongs to.
struct Owners {
  /// A stretch that no block has, without blanks at its ends, and the block before (or after) it.
  struct Gap {
    var span: Span
    var neighbour: Int?
  }

  /// Source bytes of one block.
  private struct Claim {
    var start: UInt32
    var end: UInt32
    var block: Int32
  }

  /// In source order.
  private var claims: [Claim] = []
  /// How many stretches a block claims of which another before it has bytes.
  private(set) var doubles = 0

  init(of blocks: [Block]) {
    for index in blocks.indices {
      blocks[index].text.forEachSpan { span in
        claims.append(
          Claim(start: UInt32(span.start), end: UInt32(span.end), block: Int32(index)))
      }
    }
    let isInOrder = zip(claims, claims.dropFirst()).allSatisfy { $0.start <= $1.start }
    if !isInOrder { claims.sort { ($0.start, $0.block) < ($1.start, $1.block) } }
    var last: Claim?
    for claim in claims {
      if let last, claim.start < last.end, claim.block != last.block { doubles += 1 }
      if last.map({ claim.end > $0.end }) ?? true { last = claim }
    }
  }

  /// The unclaimed stretches, in source order.
  func gaps(in source: Bytes) -> [Gap] {
    var gaps: [Gap] = []
    var last: Claim?
    func close(_ end: Int, next: Claim?) {
      let start = last.map { Int($0.end) } ?? 0
      guard start < end else { return }
      let range = source[start..<end].trimmedRange
      guard !range.isEmpty else { return }
      gaps.append(
        Gap(
          span: Span(range.lowerBound, range.upperBound),
          neighbour: (last ?? next).map { Int($0.block) }))
    }
    for claim in claims {
      close(min(Int(claim.start), source.count), next: claim)
      if last.map({ claim.end > $0.end }) ?? true { last = claim }
    }
    close(source.count, next: nil)
    return gaps
  }
}

extension RunningText {
  /// Takes source bytes that show nothing into the text's spans.
  ///
  /// - Parameter spans: in source order.
  mutating func absorb(_ spans: [Span]) {
    var all: [Segment] = []
    all.reserveCapacity(segments.count + spans.count)
    var index = 0
    for span in spans {
      while index < segments.count, segments[index].source.start < span.end {
        all.append(segments[index])
        index += 1
      }
      let at = index < segments.count ? segments[index].at : bytes.count
      all.append(Segment(at: at, length: 0, source: span, isContiguous: false))
    }
    segments = all + segments[index...]
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
