import PetikText

/// Pairs the columns of two tables: first by names that stand once in both, then by content.
struct ColumnAlignment {
  private let old: Grid
  private let new: Grid
  private(set) var newOfOld: [Int]

  /// Below this share of equal cells two columns with other names are different columns.
  private static let leastOverlap = 0.5

  init(_ old: Grid, _ new: Grid) {
    self.old = old
    self.new = new
    newOfOld = [Int](repeating: -1, count: old.width)
    pairByName()
    pairByContent()
  }

  private mutating func pairByName() {
    let places = Self.uniqueNames(new)
    for (name, column) in Self.uniqueNames(old) {
      if let partner = places[name] { newOfOld[column] = partner }
    }
  }

  /// Names that stand once, and their columns. An empty one names nothing.
  private static func uniqueNames(_ grid: Grid) -> [String: Int] {
    var places: [String: Int] = [:]
    for column in 0..<grid.width where !grid.name(column).isEmpty {
      places[grid.name(column)] = places[grid.name(column)] == nil ? column : -1
    }
    return places.filter { $0.value >= 0 }
  }

  private mutating func pairByContent() {
    let taken = Set(newOfOld)
    let left = newOfOld.indices.filter { newOfOld[$0] < 0 }
    let right = (0..<new.width).filter { !taken.contains($0) }
    guard !left.isEmpty, !right.isEmpty else { return }
    let oldCells = left.map { Self.cells(old, $0) }
    let newCells = right.map { Self.cells(new, $0) }
    var candidates: [(score: Double, old: Int, new: Int)] = []
    // Hostile tables of thousands of unnamed columns are compared near their places only.
    let reach = left.count * right.count > 250_000 ? 64 : Int.max
    for (i, column) in left.enumerated() {
      for (j, partner) in right.enumerated() where abs(i - j) < reach {
        let isNamed = !old.name(column).isEmpty && old.name(column) == new.name(partner)
        let share = Self.overlap(oldCells[i], newCells[j])
        guard share >= Self.leastOverlap || isNamed else { continue }
        candidates.append((share + (isNamed ? 1 : 0), column, partner))
      }
    }
    candidates.sort { first, second in
      if first.score != second.score { return first.score > second.score }
      let steps = (abs(first.old - first.new), abs(second.old - second.new))
      if steps.0 != steps.1 { return steps.0 < steps.1 }
      return (first.old, first.new) < (second.old, second.new)
    }
    var used = taken
    for candidate in candidates
    where newOfOld[candidate.old] < 0 && used.insert(candidate.new).inserted {
      newOfOld[candidate.old] = candidate.new
    }
    pairNeighbours(used)
  }

  /// A renamed column whose cells all changed: it stands alone between the same neighbours.
  private mutating func pairNeighbours(_ used: Set<Int>) {
    guard old.width == new.width, old.rowCount > 0 || new.rowCount > 0 else { return }
    for column in newOfOld.indices where newOfOld[column] < 0 && !used.contains(column) {
      let before = column == 0 || newOfOld[column - 1] == column - 1
      let after = column == old.width - 1 || newOfOld[column + 1] == column + 1
      let isUnnamed = old.name(column).isEmpty || new.name(column).isEmpty
      if before, after, isUnnamed { newOfOld[column] = column }
    }
  }

  /// How often each cell stands in a column. Of long columns a sample by hash, so that the same
  /// cells are looked at on both sides.
  private static func cells(_ grid: Grid, _ column: Int) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for row in 0..<grid.rowCount {
      counts[grid.meaning[row * grid.width + column], default: 0] += 1
    }
    return counts
  }

  private static func overlap(_ left: [UInt64: Int], _ right: [UInt64: Int]) -> Double {
    var shared = 0
    for (cell, count) in left { shared += min(count, right[cell] ?? 0) }
    let most = max(left.values.reduce(0, +), right.values.reduce(0, +))
    return most == 0 ? 0 : Double(shared) / Double(most)
  }
}
