import PetikDiff
import PetikTestSupport
import PetikText
import Testing

/// What changed in whole papers. Each example holds two papers as JSON, a line of `=` between them;
/// members that do not matter are left out.
@Suite struct PaperDiffTests {
  @Test(arguments: try Corpus.examples(in: "diff-papers"))
  func namesWhatChanged(_ example: Example) throws {
    let (old, new) = try sides(example)
    let actual = draw(try diff(old, new))
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  @Test(arguments: try Corpus.examples(in: "diff-papers"))
  func theOtherWayRoundMirrors(_ example: Example) throws {
    let (old, new) = try sides(example)
    let forth = try diff(old, new)
    let back = try diff(new, old)
    #expect(facts(forth, isMirrored: true) == facts(back, isMirrored: false), "\(example)")
    #expect(try diff(old, old).isEmpty)
    #expect(try diff(new, new).isEmpty)
  }

  @Test(arguments: try Corpus.examples(in: "diff-papers"))
  func thePatchMakesTheNewTablesAndReferences(_ example: Example) throws {
    let (old, new) = try sides(example)
    for (from, to) in [(old, new), (new, old)] {
      let patch = try DatasetPatch(json(diff(from, to)), to: from)
      #expect(patch.conflicts == [], "\(example)")
      #expect(try diff(from.applying(patch), to).patchable == [], "\(example)")
    }
  }

  private func sides(_ example: Example) throws -> (MemorySide, MemorySide) {
    let parts = example.input.split(separator: "\n====\n", maxSplits: 1).map(String.init)
    try #require(parts.count == 2, "\(example): four = on a line part old and new")
    return (
      MemorySide(texts: ["p/paper.json": parts[0]]), MemorySide(texts: ["p/paper.json": parts[1]])
    )
  }

  // MARK: As a page shows it

  private func draw(_ diff: DatasetDiff) -> String {
    var lines: [String] = []
    for paper in diff.papers {
      lines.append("cause: " + paper.causes.map(\.rawValue).joined(separator: ", "))
      for change in paper.changes {
        lines.append("\(change.part.rawValue) \(change.verb): \(change.label)")
        if change.kind == .changed || change.part == .metadata { lines += fields(change.fields) }
      }
      for table in paper.tables {
        var one = DatasetDiff(oldName: "", newName: "")
        one.tables = [table]
        let counts = DiffSummary(one).items.filter { !$0.name.hasPrefix("table") }
        let shown = counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        lines.append(
          "table \(table.kind.rawValue): \(table.label)" + (shown.isEmpty ? "" : " (\(shown))"))
        lines += fields(table.fields)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func fields(_ fields: [Change.Field]) -> [String] {
    fields.map { field in
      let runs = wordDiff(field.old ?? "", field.new ?? "").map { run in
        let text = run.text.hasSuffix(" ") ? String(run.text.dropLast()) : run.text
        let blank = run.text.hasSuffix(" ") ? " " : ""
        return switch run.kind {
        case .same: run.text
        case .removed: "[-\(text)-]\(blank)"
        case .added: "{+\(text)+}\(blank)"
        }
      }
      return "  \(field.name): " + runs.joined()
    }
  }

  // MARK: As the mirror must show it

  private func facts(_ diff: DatasetDiff, isMirrored: Bool) -> [String] {
    func kind(_ kind: Change.Kind) -> Change.Kind {
      guard isMirrored else { return kind }
      return switch kind {
      case .added: .removed
      case .removed: .added
      default: kind
      }
    }
    func sides(_ old: String?, _ new: String?) -> String {
      isMirrored ? "\(new ?? "-") \(old ?? "-")" : "\(old ?? "-") \(new ?? "-")"
    }
    func names(_ fields: [Change.Field]) -> [String] {
      fields.map { "\($0.name): " + sides($0.old, $0.new) }.sorted()
    }
    return diff.papers.flatMap { paper in
      paper.changes.map {
        "\($0.part) \(kind($0.kind)) \(sides($0.oldID, $0.newID)) \(names($0.fields))"
      }
        + paper.tables.map { table in
          let cells = table.diff.cells.map { cell in
            sides("\(cell.row.old),\(cell.column.old)", "\(cell.row.new),\(cell.column.new)")
          }
          return "table \(kind(table.kind)) \(sides(table.oldID, table.newID)) "
            + "\(names(table.fields)) \(cells.sorted())"
        }
    }.sorted()
  }
}
