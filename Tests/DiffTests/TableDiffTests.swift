import PetikDiff
import PetikTestSupport
import PetikText
import Testing

@Suite struct TableDiffTests {
  /// Each example holds two CSV files with a line of `=` between them.
  @Test(arguments: try Corpus.examples(in: "diff"))
  func namesWhatChanged(_ example: Example) throws {
    let (old, new) = try pair(example)
    let actual = draw(TableDiff(old, new))
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  @Test(arguments: try Corpus.examples(in: "diff"))
  func theOtherWayRoundMirrors(_ example: Example) throws {
    let (old, new) = try pair(example)
    let forth = TableDiff(old, new)
    let back = TableDiff(new, old)
    #expect(mirrored(forth) == facts(back), "\(example)")
    #expect(TableDiff(old, old).isEmpty)
    #expect(TableDiff(new, new).isEmpty)
  }

  @Test func toleranceIsAbsoluteOrRelative() {
    let old = Grid(csv: Bytes("a,b\nx,0.20\ny,100\n".utf8))
    let new = Grid(csv: Bytes("a,b\nx,0.25\ny,101\n".utf8))
    func count(_ tolerance: Tolerance?) -> Int {
      TableDiff(old, new, options: TableOptions(tolerance: tolerance)).cells.count
    }
    #expect(count(nil) == 2)
    #expect(count(Tolerance(0.05)) == 1)
    #expect(count(Tolerance(0.02, isRelative: true)) == 1)
    #expect(count(Tolerance(1)) == 0)
  }

  @Test func aKeyPairsRowsThatShareNothingElse() {
    let old = Grid(csv: Bytes("id,v,w\n1,a,b\n2,c,d\n".utf8))
    let new = Grid(csv: Bytes("id,v,w\n2,q,r\n1,s,t\n".utf8))
    let diff = TableDiff(old, new, options: TableOptions(key: ["id"]))
    #expect(diff.cells.count == 4)
    #expect(diff.counts.rowsMoved == 1)
    #expect(diff.counts.rowsAdded == 0)
  }

  private func pair(_ example: Example) throws -> (Grid, Grid) {
    let parts = example.input.split(separator: "\n====\n", maxSplits: 1).map(String.init)
    try #require(parts.count == 2, "\(example): four = on a line part old and new")
    let grids = parts.map { Grid(csv: bytes(fromReadable: $0 == "⟨⟩" ? "" : $0)) }
    return (grids[0], grids[1])
  }

  private func draw(_ diff: TableDiff) -> String {
    facts(diff).joined(separator: "\n")
  }

  private func mirrored(_ diff: TableDiff) -> [String] { facts(diff, isMirrored: true) }

  /// What changed, sorted; row and column numbers from 1.
  private func facts(_ diff: TableDiff, isMirrored: Bool = false) -> [String] {
    var facts: [String] = []
    let (left, right) = isMirrored ? (diff.new, diff.old) : (diff.old, diff.new)
    func sides(_ pair: Pairing.Pair) -> (Int, Int) {
      isMirrored ? (Int(pair.new), Int(pair.old)) : (Int(pair.old), Int(pair.new))
    }
    for pair in diff.columns.pairs {
      let (from, to) = sides(pair)
      if from < 0 { facts.append("+ column \(right.name(to))") }
      if to < 0 { facts.append("- column \(left.name(from))") }
      guard from >= 0, to >= 0 else { continue }
      if left.name(from) != right.name(to) {
        facts.append("~ column \(left.name(from)) -> \(right.name(to))")
      }
      if pair.isMoved { facts.append("> column \(right.name(to))") }
    }
    for pair in diff.rows.pairs {
      let (from, to) = sides(pair)
      if from < 0 { facts.append("+ row " + right.row(to).joined(separator: " | ")) }
      if to < 0 { facts.append("- row " + left.row(from).joined(separator: " | ")) }
      if pair.isMoved { facts.append("> row " + right.row(to).joined(separator: " | ")) }
    }
    for cell in diff.cells {
      let (from, to) = (sides(cell.row), sides(cell.column))
      facts.append(
        "~ \(right.name(to.1)): \(left.text(from.0, to.0)) -> \(right.text(from.1, to.1))"
          + (cell.kind == .value ? "" : " (\(cell.kind.rawValue))"))
    }
    return facts.sorted()
  }
}
