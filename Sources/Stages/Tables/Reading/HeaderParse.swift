import PetikText

/// The cheapest divisions of the words above the rows into column names.
final class HeaderParse {
  struct Header: Sendable {
    var words: Int
    var kind: Kind
    var bits: Bits
  }

  enum Kind: Equatable, Sendable {
    /// One row of names.
    case flat(words: Int)
    /// Stub names and spanners up to a word, then the names below the spanners.
    case spanned(middle: Int, words: Int, stubs: Int, spanners: Int)
    /// The first lines, a name each.
    case lines

    var isSpanned: Bool { if case .spanned = self { true } else { false } }
  }

  static let longest = 110

  /// Words of a name at most.
  static let longestName = 16
  /// Words above the names below spanners at most.
  static let longestTop = 40

  private let table: TableText
  private let costs: HeaderCosts
  let words: Int
  /// Bits for each name, by its last word and its number of words.
  private let nameBits: [Bits]
  /// The words that begin a line, where rows may begin.
  private let rowStarts: [Int]
  /// The cheapest names from a word on, where names below spanners may begin.
  private var namesFrom: [Int: Names] = [:]

  init(_ table: TableText, neighbours: Neighbours) {
    self.table = table
    words = min(table.words.count, Self.longest)
    costs = HeaderCosts(table, words: words, neighbours: neighbours)
    var bits = Array(repeating: Bits(0), count: (words + 1) * Self.longestName)
    let shapes = (0..<words).map { HeaderCosts.shapeBits($0, table) }
    let hyphens = (0..<words).map(table.endsWithHyphen)
    for end in 1..<max(words + 1, 1) {
      HeaderCosts.nameBits(
        endingAt: end, longest: Self.longestName, shapes: shapes, hyphens: hyphens, of: table,
        into: &bits)
    }
    nameBits = bits
    rowStarts = table.words.indices.prefix(words + 1).filter {
      $0 > 0 && table.words[$0].startsLine
    }
  }

  /// The names from a word on.
  private func names(from start: Int) -> Names {
    if let known = namesFrom[start] { return known }
    let names = Names(from: start, words: words, costs: costs, nameBits: nameBits)
    namesFrom[start] = names
    return names
  }

  /// Headers of one row of names.
  func flatHeaders(columns: Int) -> [Header] {
    let flat = names(from: 0)
    return rowStarts.compactMap { end in
      let bits = flat.bits(columns, end)
      return bits < .infinity ? Header(words: end, kind: .flat(words: end), bits: bits) : nil
    }
  }

  /// Rows of names; a spanner is repeated over its columns.
  func rows(of header: Header?, columns: Int) -> [[Range<Int>]] {
    guard let header else { return [] }
    let top = names(from: 0)
    switch header.kind {
    case .flat(let words): return [top.cells(columns, words)]
    case .lines: return [table.lineCells(columns)]
    case .spanned(let middle, let words, let stubs, let spanners):
      let upper = top.cells(stubs + spanners, middle)
      let lower = names(from: middle).cells(columns - stubs, words)
      let each = (columns - stubs) / spanners
      let heads = Array(upper[..<stubs])
      return [
        heads + (0..<columns - stubs).map { upper[stubs + $0 / each] },
        heads.map { $0.upperBound..<$0.upperBound } + lower,
      ]
    }
  }

  /// The best header of so many columns for each line that the rows may begin at.
  func headers(columns: Int) -> [Header] {
    var best: [Header?] = Array(repeating: nil, count: words + 1)
    for header in flatHeaders(columns: columns) { best[header.words] = header }
    findSpanned(columns: columns, best: &best)
    return best.compactMap(\.self)
  }

  /// Stub names, spanners, then the names below the spanners, where that is cheaper.
  private func findSpanned(columns: Int, best: inout [Header?]) {
    guard columns >= 3 else { return }
    let top = names(from: 0)
    for middle in rowStarts where (2...Self.longestTop).contains(middle) && middle < words {
      let below = names(from: middle)
      for end in rowStarts where end >= middle + 2 && end < words {
        for stubs in 1...min(3, columns - 2) where below.bits(columns - stubs, end) < .infinity {
          findSpanned(columns, stubs, top, middle, below, end, best: &best[end])
        }
      }
    }
  }

  private func findSpanned(
    _ columns: Int, _ stubs: Int, _ top: Names, _ middle: Int, _ below: Names, _ end: Int,
    best: inout Header?
  ) {
    let leaves = columns - stubs
    for spanners in 1...max(1, leaves / 2) where leaves % spanners == 0 && leaves > spanners {
      let each = leaves / spanners
      let bits = top.bits(stubs + spanners, middle) + below.bits(leaves, end) + 3
      let limit = best?.bits ?? .infinity
      guard bits - Self.mostLikeness(leaves, period: each) < limit else { continue }
      let total =
        bits
        - likeness(below.cells(leaves, end), period: each) {
          top.cells(stubs + spanners, middle)[stubs]
        }
      guard total < limit else { continue }
      let kind = Kind.spanned(middle: middle, words: end, stubs: stubs, spanners: spanners)
      best = Header(words: end, kind: kind, bits: total)
    }
  }

  /// What ``likeness(_:period:spanner:)`` saves at most.
  private static func mostLikeness(_ names: Int, period: Int) -> Bits {
    Bits(max(names - period, 1)) * 5
  }

  /// Bits saved because the names below the spanners repeat, or are years below `Tahun`.
  private func likeness(
    _ names: [Range<Int>], period: Int, spanner: () -> Range<Int>
  ) -> Bits {
    if period < names.count {
      let areSame = (period..<names.count).allSatisfy {
        names[$0].count == names[$0 % period].count
          && table.valueKey(names[$0]) == table.valueKey(names[$0 % period])
      }
      return areSame ? Bits(names.count - period) * 5 : -6
    }
    let years = names.allSatisfy { $0.count == 1 && table.words[$0.lowerBound].shape == .year }
    return years && spanner().contains { table.classes($0).contains(.yearName) } ? 5 : -2
  }
}
