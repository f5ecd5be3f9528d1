import PetikText

/// A pattern of a schema, matched in time linear in the text whatever the pattern says (Thompson's
/// construction): a dataset of strangers may not stop the check.
///
/// Knows literals, `.`, classes, `\d \w \s` and their opposites, groups, `|`, `* + ? {m,n}` and the
/// anchors `^ $`; no back-references and no look-around.
package struct Pattern: Hashable, Sendable {
  package struct Unreadable: Error {
    package var message: String
  }

  enum Step: Sendable {
    case one(Set)
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case match
  }

  /// Ranges of scalars, maybe turned round.
  struct Set: Sendable {
    var ranges: [ClosedRange<UInt32>]
    var isNegated = false

    func contains(_ scalar: UInt32) -> Bool {
      ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  package let text: String
  private let steps: [Step]

  package init(_ text: String) throws(Unreadable) {
    self.text = text
    var reader = PatternReader(text)
    steps = try reader.read()
  }

  package static func == (left: Pattern, right: Pattern) -> Bool { left.text == right.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether the whole text is what the pattern describes.
  package func matchesWhole(_ text: some Sequence<UInt8>) -> Bool {
    run(Array(text), isWhole: true)
  }

  package func matchesSomewhere(_ text: some Sequence<UInt8>) -> Bool {
    run(Array(text), isWhole: false)
  }

  private func run(_ text: Bytes, isWhole: Bool) -> Bool {
    var threads = Threads(count: steps.count)
    var next = threads
    var offset = 0
    while true {
      let isEnd = offset == text.count
      if offset == 0 || !isWhole { add(0, to: &threads, isStart: offset == 0, isEnd: isEnd) }
      if threads.hasMatch, !isWhole || isEnd { return true }
      if isEnd { return false }
      let (scalar, length) = text[...].scalar(at: offset)
      offset += length
      next.clear()
      for place in threads.places {
        if case .one(let set) = steps[place], set.contains(scalar.value) {
          add(place + 1, to: &next, isStart: false, isEnd: offset == text.count)
        }
      }
      swap(&threads, &next)
      if isWhole, threads.places.isEmpty { return false }
    }
  }

  private struct Threads {
    var places: [Int] = []
    var seen: [Bool]
    var hasMatch = false

    init(count: Int) { seen = Array(repeating: false, count: count) }

    mutating func clear() {
      for place in seen.indices { seen[place] = false }
      places.removeAll(keepingCapacity: true)
      hasMatch = false
    }
  }

  /// Follows what costs no scalar. Its own stack: patterns may be long.
  private func add(_ start: Int, to threads: inout Threads, isStart: Bool, isEnd: Bool) {
    var open = [start]
    while let place = open.popLast() {
      if threads.seen[place] { continue }
      threads.seen[place] = true
      switch steps[place] {
      case .one: threads.places.append(place)
      case .split(let one, let other): open += [other, one]
      case .jump(let target): open.append(target)
      case .start: if isStart { open.append(place + 1) }
      case .end: if isEnd { open.append(place + 1) }
      case .match: threads.hasMatch = true
      }
    }
  }
}
