/// Pairs the items of two sides: the same ones first, then those with the same key, then the most
/// alike in their places, then the most alike anywhere.
struct ItemAlignment {
  private let old: [Item]
  private let new: [Item]
  private var newOfOld: [Int]
  private var oldOfNew: [Int]

  private static let leastLikeness = 0.5
  /// Less will do where both bear the same number.
  private static let leastNumbered = 0.3
  private static let mostComparisons = 250_000

  /// The pairing of the mirror is the mirrored pairing.
  static func pair(_ old: [Item], _ new: [Item]) -> Pairing {
    let isSwapped = order(new) < order(old)
    var alignment = isSwapped ? ItemAlignment(new, old) : ItemAlignment(old, new)
    alignment.align()
    let pairing = Pairing(newOfOld: alignment.newOfOld, newCount: alignment.new.count)
    return isSwapped ? pairing.mirrored(oldCount: old.count, newCount: new.count) : pairing
  }

  private static func order(_ items: [Item]) -> (Int, UInt64) {
    (items.count, items.reduce(1) { CellHash.combine($0, $1.content) })
  }

  private init(_ old: [Item], _ new: [Item]) {
    self.old = old
    self.new = new
    newOfOld = [Int](repeating: -1, count: old.count)
    oldOfNew = [Int](repeating: -1, count: new.count)
  }

  private mutating func align() {
    pairOccurrences { $0.content == 0 ? nil : "\($0.content)" }
    pairOccurrences { $0.key.isEmpty || $0.isKeyNumber ? nil : $0.key }
    pairNumbered()
    pairInGaps()
    pairAnywhere()
    // What bears the same number is the same thing where nothing is more like it.
    pairOccurrences { $0.key.isEmpty ? nil : $0.key }
  }

  /// Items with the same number, unless they have little in common.
  private mutating func pairNumbered() {
    var places: [String: Int] = [:]
    for index in new.indices where oldOfNew[index] < 0 && new[index].isKeyNumber {
      places[new[index].key] = places[new[index].key] == nil ? index : -1
    }
    for index in old.indices where newOfOld[index] < 0 && old[index].isKeyNumber {
      guard !old[index].key.isEmpty, let partner = places[old[index].key], partner >= 0,
        oldOfNew[partner] < 0, old[index].likeness(to: new[partner]) >= Self.leastNumbered
      else { continue }
      pair(index, partner)
    }
  }

  private mutating func pair(_ item: Int, _ partner: Int) {
    newOfOld[item] = partner
    oldOfNew[partner] = item
  }

  /// The first with the first, the second with the second of those with the same name.
  private mutating func pairOccurrences(_ name: (Item) -> String?) {
    var places: [String: [Int]] = [:]
    for index in new.indices.reversed() where oldOfNew[index] < 0 {
      if let key = name(new[index]) { places[key, default: []].append(index) }
    }
    for index in old.indices where newOfOld[index] < 0 {
      if let key = name(old[index]), let partner = places[key]?.popLast() { pair(index, partner) }
    }
  }

  private mutating func pairInGaps() {
    let paired = newOfOld.indices.filter { newOfOld[$0] >= 0 }
    let isKept = longestRisingRun(paired.map { newOfOld[$0] })
    let anchors = zip(paired, isKept).compactMap { $1 ? ($0, newOfOld[$0]) : nil }
    var start = (0, 0)
    for (oldEnd, newEnd) in anchors + [(old.count, new.count)] {
      let left = start.0 < oldEnd ? (start.0..<oldEnd).filter { newOfOld[$0] < 0 } : []
      let right = start.1 < newEnd ? (start.1..<newEnd).filter { oldOfNew[$0] < 0 } : []
      start = (oldEnd + 1, newEnd + 1)
      guard !left.isEmpty, !right.isEmpty, left.count * right.count <= Self.mostComparisons else {
        continue
      }
      for (i, j) in bestPairs(
        left.count, right.count, least: Self.leastLikeness,
        { old[left[$0]].likeness(to: new[right[$1]]) })
      {
        pair(left[i], right[j])
      }
    }
  }

  private mutating func pairAnywhere() {
    let left = newOfOld.indices.filter { newOfOld[$0] < 0 }
    let right = oldOfNew.indices.filter { oldOfNew[$0] < 0 }
    guard left.count * right.count <= Self.mostComparisons else { return }
    var candidates: [(score: Double, old: Int, new: Int)] = []
    for index in left {
      for partner in right {
        let score = old[index].likeness(to: new[partner])
        if score > Self.leastLikeness { candidates.append((score, index, partner)) }
      }
    }
    candidates.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for candidate in candidates
    where newOfOld[candidate.old] < 0 && oldOfNew[candidate.new] < 0 {
      pair(candidate.old, candidate.new)
    }
  }
}
