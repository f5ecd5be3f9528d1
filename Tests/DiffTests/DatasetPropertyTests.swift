import PetikDataset
import PetikDiff
import PetikJSON
import PetikTestSupport
import PetikText
import Testing

/// Random edits of whole datasets whose truth is known: the diff names exactly them, both ways, and
/// its patch makes the tables and references of the new one.
@Suite struct DatasetPropertyTests {
  @Test(arguments: 1...80)
  func namesExactlyTheEdits(_ seed: Int) throws {
    let edit = RandomEdit(seed: seed)
    let forth = try diff(edit.old, edit.new)
    #expect(named(forth) == edit.truth.sorted(), "seed \(seed)")
    let back = try diff(edit.new, edit.old)
    #expect(named(back) == RandomEdit.mirrored(edit.truth), "seed \(seed), back")
    #expect(try diff(edit.new, edit.new).isEmpty)
  }

  @Test(arguments: 1...80)
  func thePatchMakesTheNewTablesAndReferences(_ seed: Int) throws {
    let edit = RandomEdit(seed: seed)
    for (old, new) in [(edit.old, edit.new), (edit.new, edit.old)] {
      let patch = try DatasetPatch(json(diff(old, new)), to: old)
      #expect(patch.conflicts == [], "seed \(seed)")
      let result = old.applying(patch)
      let rest = try diff(result, new).patchable.filter { !$0.contains("paper") }
      #expect(rest == [], "seed \(seed)")
      // What is made from paper.json is as ingest would make it.
      for (path, bytes) in new.contents where !path.hasSuffix("paper.json") {
        guard result.contents[path.prefix { $0 != "/" } + "/paper.json"] != nil else { continue }
        #expect(result.contents[path] == bytes, "seed \(seed): \(path)")
      }
    }
  }

  /// A patch of one copy, applied to a copy that differs where the patch says nothing.
  @Test(arguments: 1...20)
  func aPatchAppliesToAnotherCopy(_ seed: Int) throws {
    let edit = RandomEdit(seed: seed)
    var copy = edit.old
    for (path, bytes) in copy.contents where path.hasSuffix("paper.json") {
      copy.contents[path] = Bytes(bytes.string.replacing("Pembuka", with: "Pengantar").utf8)
    }
    let patch = try DatasetPatch(json(diff(edit.old, edit.new)), to: copy)
    #expect(patch.conflicts == [], "seed \(seed)")
    #expect(try diff(copy.applying(patch), edit.new).patchable == [], "seed \(seed)")
  }

  /// Whatever stands in a patch: it is refused, or the result is JSON.
  @Test(arguments: 1...60)
  func aSpoiltPatchDoesNoHarm(_ seed: Int) throws {
    let edit = RandomEdit(seed: seed)
    var random = Random(seed: seed)
    let patch = try json(diff(edit.old, edit.new))
    let values = [
      "null", "-1", "7", "9223372036854775807", "-9223372036854775808", "{}", "[]", "\"\"",
    ]
    for _ in 0..<20 {
      var spoilt = patch
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let places = spoilt.indices.filter { spoilt[$0] == 0x3A }
        guard let place = places.randomElement(using: &random) else { continue }
        let end = spoilt[place...].dropFirst().firstIndex { [0x2C, 0x5D, 0x7D].contains($0) }
        let value = values.randomElement(using: &random) ?? ""
        spoilt.replaceSubrange((place + 1)..<(end ?? spoilt.endIndex), with: value.utf8)
      }
      guard let result = try? DatasetPatch(spoilt, to: edit.old) else { continue }
      #expect(result.conflicts.isEmpty || result.fileCount == 0)
      for (path, bytes) in edit.old.applying(result).contents where path.hasSuffix(".json") {
        #expect(JSONDocument.parse(bytes).document != nil, "seed \(seed): \(path)")
      }
    }
  }

  /// Each change as `paper: part verb`, sorted.
  private func named(_ diff: DatasetDiff) -> [String] {
    diff.papers.flatMap { paper -> [String] in
      if paper.kind == .added || paper.kind == .removed {
        return ["\(paper.id): paper \(paper.kind.rawValue)"]
      }
      let renamed = paper.kind == .renamed ? ["\(paper.id): paper renamed"] : []
      var names = paper.changes.map { "\($0.part.rawValue) \($0.verb)" }
      for table in paper.tables {
        if table.kind != .changed { names.append("table \(table.kind.rawValue)") }
        names += table.fields.map { "table \($0.name)" }
        guard table.kind == .changed else { continue }
        let counts = table.diff.counts
        names += repeating("table cell", counts.cells.values.reduce(0, +))
        names += repeating("table row added", counts.rowsAdded)
        names += repeating("table row removed", counts.rowsRemoved)
        names += repeating("table row moved", counts.rowsMoved)
        names += repeating("table column renamed", counts.columnsRenamed)
      }
      return renamed + names.map { "\(paper.id): \($0)" }
    }.sorted()
  }

  private func repeating(_ name: String, _ count: Int) -> [String] {
    Array(repeating: name, count: count)
  }
}
