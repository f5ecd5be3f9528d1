/// Two sequences paired item by item: what was added, removed, kept in place or moved.
package struct Pairing: Sendable {
  package struct Pair: Hashable, Sendable {
    /// -1 where the item was added.
    package var old: Int32
    /// -1 where the item was removed.
    package var new: Int32
    package var isMoved = false

    package var isAdded: Bool { old < 0 }
    package var isRemoved: Bool { new < 0 }
    package var isKept: Bool { old >= 0 && new >= 0 }
  }

  /// All items in the order of the new side; a removed one stands where it stood.
  package private(set) var pairs: [Pair]

  init(newOfOld: [Int], newCount: Int) {
    let paired = newOfOld.indices.filter { newOfOld[$0] >= 0 }
    let isKept = longestRisingRun(paired.map { newOfOld[$0] })
    var isMoved = [Bool](repeating: false, count: newOfOld.count)
    for (index, old) in paired.enumerated() where !isKept[index] { isMoved[old] = true }
    self.init(newOfOld: newOfOld, isMoved: isMoved, newCount: newCount)
  }

  private init(newOfOld: [Int], isMoved: [Bool], newCount: Int) {
    var oldOfNew = [Int](repeating: -1, count: newCount)
    for (old, new) in newOfOld.enumerated() where new >= 0 { oldOfNew[new] = old }
    pairs = []
    pairs.reserveCapacity(newCount)
    var old = 0
    func takeRemoved(_ pairs: inout [Pair]) {
      while old < newOfOld.count, newOfOld[old] < 0 || isMoved[old] {
        if newOfOld[old] < 0 { pairs.append(Pair(old: Int32(old), new: -1)) }
        old += 1
      }
    }
    for new in 0..<newCount {
      let partner = oldOfNew[new]
      if partner >= 0, !isMoved[partner] {
        takeRemoved(&pairs)
        old = partner + 1
      }
      let moved = partner >= 0 && isMoved[partner]
      pairs.append(Pair(old: Int32(partner), new: Int32(new), isMoved: moved))
    }
    takeRemoved(&pairs)
  }

  /// The same, seen from the other side.
  /// - Parameters:
  ///   - oldCount: items of what is then the old side, here the new one.
  func mirrored(oldCount: Int, newCount: Int) -> Pairing {
    var partners = [Int](repeating: -1, count: oldCount)
    var isMoved = [Bool](repeating: false, count: oldCount)
    for pair in pairs where pair.new >= 0 {
      partners[Int(pair.new)] = Int(pair.old)
      isMoved[Int(pair.new)] = pair.isMoved
    }
    return Pairing(newOfOld: partners, isMoved: isMoved, newCount: newCount)
  }

  package var isChanged: Bool { pairs.contains { !$0.isKept || $0.isMoved } }
}
