import PetikDiff
import PetikTestSupport
import PetikText
import Testing

/// Random edits whose truth is known: the diff names exactly them, and its patch makes them again.
@Suite struct EditPropertyTests {
  private struct Edit {
    var old: [[String]]
    var new: [[String]]
    var cells = 0
    var added = 0
    var removed = 0
    var renamed = 0
    var columns = 0
  }

  private static let words = ["padi", "tebu", "kopi", "teh", "pala", "lada", "sagu", "ubi"]

  private func row(_ number: Int, _ random: inout Random) -> [String] {
    [
      "P\(number)", Self.words.randomElement(using: &random) ?? "",
      "\(Int.random(in: 1990...2025, using: &random))",
      "\(Double(Int.random(in: 0...99_999, using: &random)) / 100)", "catatan \(number * 7 % 89)",
    ]
  }

  private func edit(seed: Int) -> Edit {
    var random = Random(seed: seed)
    let header = ["kode", "nama", "tahun", "hasil", "catatan"]
    let count = Int.random(in: 6...40, using: &random)
    let rows = (0..<count).map { row($0, &random) }
    var edit = Edit(old: [header] + rows, new: [])
    var new: [[String]] = []
    var changedNotes = 0
    for row in rows {
      if Int.random(in: 0..<12, using: &random) == 0 {
        edit.removed += 1
        continue
      }
      var row = row
      // One cell of a row at most: a row of other cells is another row.
      if Int.random(in: 0..<6, using: &random) == 0 {
        let column = Int.random(in: 1...4, using: &random)
        row[column] = "baru \(edit.cells)"
        if column == 4 { changedNotes += 1 }
        edit.cells += 1
      }
      new.append(row)
    }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0...new.count, using: &random)
      new.insert(
        ["N\(number)", "jambu \(number)", "19\(number)", "-\(number).5", "x\(number)"], at: place)
      edit.added += 1
    }
    new.insert(header, at: 0)
    // A column of another name whose cells are mostly others is another column.
    if Bool.random(using: &random), changedNotes * 3 <= new.count {
      new[0][4] = "keterangan"
      edit.renamed = 1
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      for index in new.indices { new[index].insert(index == 0 ? "blok" : "b\(index)", at: 2) }
      edit.columns = 1
    }
    edit.new = new
    return edit
  }

  private func csv(_ rows: [[String]]) -> Bytes {
    Bytes(rows.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
  }

  @Test(arguments: 1...200)
  func namesExactlyTheEdits(_ seed: Int) {
    let edit = edit(seed: seed)
    let counts = TableDiff(Grid(csv: csv(edit.old)), Grid(csv: csv(edit.new))).counts
    #expect(counts.cells.values.reduce(0, +) == edit.cells)
    #expect(counts.rowsAdded == edit.added)
    #expect(counts.rowsRemoved == edit.removed)
    #expect(counts.rowsMoved == 0)
    #expect(counts.columnsRenamed == edit.renamed)
    #expect(counts.columnsAdded == edit.columns)
  }

  @Test(arguments: 1...200)
  func thePatchMakesTheNewTable(_ seed: Int) throws {
    let edit = edit(seed: seed)
    for (old, new) in [(edit.old, edit.new), (edit.new, edit.old)] {
      try expectPatch(csv(old), csv(new))
    }
  }

  @Test(arguments: try Corpus.examples(in: "diff"))
  func thePatchOfAnExampleMakesTheNewTable(_ example: Example) throws {
    let parts = example.input.split(separator: "\n====\n", maxSplits: 1).map(String.init)
    let files = parts.map { $0 == "⟨⟩" ? [] : bytes(fromReadable: $0 + "\n") }
    try expectPatch(files[0], files[1])
    try expectPatch(files[1], files[0])
  }

  @Test func aPatchThatDoesNotFitIsRefusedWhole() throws {
    let old = MemorySide(texts: ["t.csv": "a,b\nx,1\ny,2\nz,4\n"])
    let new = MemorySide(texts: ["t.csv": "a,b\nx,1\ny,3\nz,5\n"])
    let other = MemorySide(texts: ["t.csv": "a,b\nx,1\ny,9\nz,4\n"])
    let patch = try DatasetPatch(json(diff(old, new)), to: other)
    #expect(patch.conflicts.count == 1)
    #expect(patch.files.isEmpty)
  }

  private func expectPatch(_ old: Bytes, _ new: Bytes) throws {
    let sides = (MemorySide(["t.csv": old]), MemorySide(["t.csv": new]))
    let diff = try diff(sides.0, sides.1)
    if diff.isEmpty { return }
    let patch = try DatasetPatch(json(diff), to: sides.0)
    #expect(patch.conflicts == [])
    let result = Grid(csv: sides.0.applying(patch).contents["t.csv"] ?? [])
    #expect(TableDiff(result, Grid(csv: new)).isEmpty)
  }
}
