import PetikText

/// Pairs the rows of two tables whose columns are paired. Rows that are the same anchor the rest;
/// rows that changed are found between them, or anywhere by the cells that only they have.
struct RowAlignment {
  let old: Grid
  let new: Grid
  /// The paired columns.
  let columns: [(old: Int, new: Int)]
  let tolerance: Tolerance?
  /// How much an equal cell of each paired column says: the share of its cells that differ.
  private var weights: [Double] = []
  private(set) var newOfOld: [Int]
  private(set) var oldOfNew: [Int]

  /// Rows that share less than this part of what their columns can say are different rows.
  private static let leastLikeness = 0.5
  /// Enough between rows that kept their place, when nothing better was found anywhere.
  private static let leastInPlace = 0.3
  private static let smallGap = 4_096
  private static let largeGap = 250_000

  init(_ old: Grid, _ new: Grid, columns: [(old: Int, new: Int)], tolerance: Tolerance?) {
    self.old = old
    self.new = new
    self.columns = columns
    self.tolerance = tolerance
    newOfOld = [Int](repeating: -1, count: old.rowCount)
    oldOfNew = [Int](repeating: -1, count: new.rowCount)
  }

  /// By content.
  mutating func align() {
    guard !columns.isEmpty else { return }
    pairSameRows()
    guard newOfOld.contains(-1), oldOfNew.contains(-1) else { return }
    weigh()
    pairInGaps(upTo: Self.smallGap, least: Self.leastLikeness)
    pairByRareCells()
    pairInGaps(upTo: Self.largeGap, least: Self.leastInPlace)
  }

  /// By the cells of key columns; the same key twice pairs in order.
  mutating func align(by keys: [(old: Int, new: Int)]) {
    let oldKeys = Self.hashes(old, keys.map(\.old))
    let newKeys = Self.hashes(new, keys.map(\.new))
    pairOccurrences(oldKeys, newKeys, evenOnly: false)
  }

  private mutating func pair(_ row: Int, _ partner: Int) {
    newOfOld[row] = partner
    oldOfNew[partner] = row
  }

  // MARK: Rows that are the same

  private static func hashes(_ grid: Grid, _ columns: [Int]) -> [UInt64] {
    var hashes = [UInt64](repeating: 0, count: grid.rowCount)
    for row in 0..<grid.rowCount {
      var hash: UInt64 = 0
      for column in columns {
        hash = CellHash.combine(hash, grid.meaning[row * grid.width + column])
      }
      hashes[row] = hash
    }
    return hashes
  }

  private mutating func pairSameRows() {
    let left = Self.hashes(old, columns.map(\.old))
    let right = Self.hashes(new, columns.map(\.new))
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] {
      pair(start, start)
      start += 1
    }
    var ends = (left.count, right.count)
    while ends.0 > start, ends.1 > start, left[ends.0 - 1] == right[ends.1 - 1] {
      ends = (ends.0 - 1, ends.1 - 1)
      pair(ends.0, ends.1)
    }
    pairOccurrences(left, right, evenOnly: true)
    extend(left, right)
    pairOccurrences(left, right, evenOnly: false)
  }

  /// Pairs the first with the first, the second with the second of rows with the same hash.
  /// - Parameter evenOnly: only rows that stand as often on both sides.
  private mutating func pairOccurrences(_ left: [UInt64], _ right: [UInt64], evenOnly: Bool) {
    var counts: [UInt64: (old: Int, new: Int)] = [:]
    for row in left.indices where newOfOld[row] < 0 { counts[left[row], default: (0, 0)].old += 1 }
    for row in right.indices where oldOfNew[row] < 0 {
      // Rows that only one side has need no place.
      if let at = counts.index(forKey: right[row]) { counts.values[at].new += 1 }
    }
    counts = counts.filter { evenOnly ? $0.value.old == $0.value.new : $0.value.new > 0 }
    guard !counts.isEmpty else { return }
    var places: [UInt64: [Int]] = [:]
    for row in right.indices.reversed() where oldOfNew[row] < 0 && counts[right[row]] != nil {
      places[right[row], default: []].append(row)
    }
    for row in left.indices where newOfOld[row] < 0 {
      if let partner = places[left[row]]?.popLast() { pair(row, partner) }
    }
  }

  /// Same rows beside paired ones, downwards and upwards.
  private mutating func extend(_ left: [UInt64], _ right: [UInt64]) {
    for row in left.indices.dropLast() {
      let partner = newOfOld[row] + 1
      if partner > 0, partner < right.count, newOfOld[row + 1] < 0, oldOfNew[partner] < 0,
        left[row + 1] == right[partner]
      {
        pair(row + 1, partner)
      }
    }
    for row in left.indices.dropFirst().reversed() {
      let partner = newOfOld[row] - 1
      if partner >= 0, newOfOld[row - 1] < 0, oldOfNew[partner] < 0,
        left[row - 1] == right[partner]
      {
        pair(row - 1, partner)
      }
    }
  }

  // MARK: Rows that changed

  private mutating func weigh() {
    weights = columns.map { column in
      let distinct = max(
        Self.distinct(old, column.old), Self.distinct(new, column.new))
      return Double(distinct) / Double(max(old.rowCount, new.rowCount, 1))
    }
  }

  private static func distinct(_ grid: Grid, _ column: Int) -> Int {
    // A sample will do: the weight is a share.
    let step = max(grid.rowCount / 4_096, 1)
    var seen: Set<UInt64> = []
    var looked = 0
    for row in stride(from: 0, to: grid.rowCount, by: step) {
      seen.insert(grid.meaning[row * grid.width + column])
      looked += 1
    }
    return looked == 0 ? 0 : seen.count * grid.rowCount / looked
  }

  /// The share, 0 to 1, of what two rows' equal cells say.
  private func likeness(_ row: Int, _ partner: Int) -> Double {
    var equal = 0.0
    var all = 0.0
    for (index, column) in columns.enumerated() {
      let left = row * old.width + column.old
      let right = partner * new.width + column.new
      all += weights[index]
      if old.meaning[left] == new.meaning[right] {
        equal += weights[index]
      } else if let tolerance,
        CellMeaning.difference(
          old[row, column.old], new[partner, column.new], within: tolerance) == nil
      {
        equal += weights[index]
      }
    }
    return all == 0 ? 0 : equal / all
  }

  /// Rows left over between rows that kept their place.
  private mutating func pairInGaps(upTo most: Int, least: Double) {
    let paired = newOfOld.indices.filter { newOfOld[$0] >= 0 }
    let isKept = longestRisingRun(paired.map { newOfOld[$0] })
    var start = (old: 0, new: 0)
    let anchors = zip(paired, isKept).compactMap { $1 ? ($0, newOfOld[$0]) : nil }
    for (oldEnd, newEnd) in anchors + [(old.rowCount, new.rowCount)] {
      if oldEnd > start.old, newEnd > start.new {
        let left = (start.old..<oldEnd).filter { newOfOld[$0] < 0 }
        let right = (start.new..<newEnd).filter { oldOfNew[$0] < 0 }
        if !left.isEmpty, !right.isEmpty, left.count * right.count <= most {
          let isOnlyColumn = columns.count == 1 && left.count == right.count
          let least = isOnlyColumn ? -1 : least
          for (i, j) in bestPairs(
            left.count, right.count, least: least,
            {
              likeness(left[$0], right[$1])
            })
          {
            pair(left[i], right[j])
          }
        }
      }
      start = (oldEnd + 1, newEnd + 1)
    }
  }

  /// Rows that alone on both sides have some cell in common, wherever they stand.
  private mutating func pairByRareCells() {
    let left = newOfOld.indices.filter { newOfOld[$0] < 0 }
    let right = oldOfNew.indices.filter { oldOfNew[$0] < 0 }
    guard !left.isEmpty, !right.isEmpty else { return }
    var candidates: [(score: Double, old: Int, new: Int)] = []
    for column in columns {
      var places: [UInt64: Int] = [:]
      for row in right {
        let cell = new.meaning[row * new.width + column.new]
        places[cell] = places[cell] == nil ? row : -1
      }
      var seen: [UInt64: Int] = [:]
      for row in left { seen[old.meaning[row * old.width + column.old], default: 0] += 1 }
      for row in left {
        let cell = old.meaning[row * old.width + column.old]
        guard seen[cell] == 1, let partner = places[cell], partner >= 0 else { continue }
        let score = likeness(row, partner)
        if score >= Self.leastLikeness { candidates.append((score, row, partner)) }
      }
    }
    candidates.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for candidate in candidates
    where newOfOld[candidate.old] < 0 && oldOfNew[candidate.new] < 0 {
      pair(candidate.old, candidate.new)
    }
  }
}
