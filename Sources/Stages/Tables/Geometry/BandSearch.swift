/// Finds the columns of a table from the places of its words.
struct BandSearch: Sendable {
  let placed: PlacedText

  static let mostColumns = 24
  private static let shares = [0.0, 0.1, 0.25, 0.4]

  /// The bands of each part, and what they leave unexplained.
  struct Found: Sendable {
    var bands: [Bands]
    var bits: Double
    var columns: Int
  }

  /// One a number of columns, the best first.
  func found() -> [Found] {
    let parts = (0..<placed.parts).map { placed.lines(of: $0) }
    guard let longest = parts.indices.max(by: { parts[$0].count < parts[$1].count }) else {
      return []
    }
    var candidates = parts.map(candidates)
    for part in parts.indices where part != longest {
      let start = parts[part].compactMap { $0.words.first?.columns.lowerBound }.min() ?? 0
      candidates[part] += candidates[longest].flatMap { [$0, $0.moved(to: start)] }
    }
    let counts = Set(candidates[longest].map(\.count))
    return counts.compactMap { count in best(count, parts, candidates) }
      .sorted { ($0.bits, $0.columns) < ($1.bits, $1.columns) }
  }

  private func best(
    _ count: Int, _ parts: [[PlacedText.PlacedLine]], _ candidates: [[Bands]]
  ) -> Found? {
    var found = Found(bands: [], bits: Bands.columnBits * Double(count), columns: count)
    for part in parts.indices {
      let fits = candidates[part].filter { $0.count == count }.map { refine($0, parts[part]) }
      guard let fit = fits.min(by: { $0.bits < $1.bits }) else { return nil }
      found.bands.append(fit.bands)
      found.bits += fit.bits
    }
    return found
  }

  private func candidates(_ lines: [PlacedText.PlacedLine]) -> [Bands] {
    var found: [Bands] = []
    func add(_ bands: Bands?) {
      guard let bands, (2...Self.mostColumns).contains(bands.count), !found.contains(bands) else {
        return
      }
      found.append(bands)
    }
    for share in Self.shares { add(Bands(gutters: lines, share: share)) }
    for count in Set(lines.map { $0.fragments.count }).sorted() {
      add(Bands(lines: lines, fragments: count))
    }
    return found
  }

  /// Fits the lines, learns where the columns stand, and fits again.
  private func refine(
    _ bands: Bands, _ lines: [PlacedText.PlacedLine]
  ) -> (bands: Bands, bits: Double) {
    // What a column holds is only known from a first fit.
    let plain = lines.map { BandFit($0, bands) }
    let first = Bands(ranges: bands.ranges, numbers: learn(bands, lines, plain).numbers)
    var fits = lines.map { BandFit($0, first) }
    var best = (bands: first, bits: bits(fits))
    for _ in 0..<2 {
      let next = learn(best.bands, lines, fits)
      fits = lines.map { BandFit($0, next) }
      let bits = bits(fits)
      guard bits < best.bits else { break }
      best = (next, bits)
    }
    return best
  }

  private func bits(_ fits: [BandFit]) -> Double {
    fits.reduce(0) { $0 + min(Bands.mostLineBits, $1.bits) }
  }

  private func learn(
    _ bands: Bands, _ lines: [PlacedText.PlacedLine], _ fits: [BandFit]
  ) -> Bands {
    var extents = Array(repeating: [(columns: Range<Int>, isNumeric: Bool)](), count: bands.count)
    for (line, fit) in zip(lines, fits) where fit.bits < Bands.mostLineBits {
      for (column, cell) in fit.cells.enumerated() where !cell.isEmpty {
        extents[column].append(
          (line.columns(of: cell), line.words[cell].allSatisfy(\.isNumeric)))
      }
    }
    let numbers = extents.map { cells in
      Double(cells.count(where: \.isNumeric)) / Double(max(1, cells.count))
    }
    return Bands(
      ranges: bands.ranges.indices.map { column in
        // A year above names, or far from its numbers, says nothing of where names stand.
        let kept = extents[column].filter { numbers[column] > 0.3 || !$0.isNumeric }
        return kept.isEmpty ? bands.ranges[column] : Bands.usual(kept.map(\.columns))
      },
      numbers: numbers)
  }
}
