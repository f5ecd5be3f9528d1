import Foundation
import Testing

/// `petik validate`, `petik explain` and `petik ingest --check` as a user meets them.
@Suite struct ValidateCommandTests {
  private let paper = """
    PENDAHULUAN

    Sawah tadah hujan hanya mendapat air dari langit, kata Tabel 1.

    Tabel 1. Hasil Panen

    Tahun Hasil
    2019 1.250
    2020 1.310

    Sumber: Catatan petani
    """

  private func spoilt() throws -> Site {
    let site = try Site(sources: ["a.txt": paper])
    #expect(try site.petik("ingest").status == 0)
    try site.write("extracted/a/tables/t1.csv", "Tahun,Hasil\r\n2019,\"1,250\"\r\n2020,1310\r\n")
    return site
  }

  @Test func cleanIsZero() throws {
    let site = try Site(sources: ["a.txt": paper])
    #expect(try site.petik("ingest").status == 0)
    let run = try site.petik("validate")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "extracted: 0 errors, 0 warnings, 0 notes\n")
  }

  @Test func findingsAreOneWithTheirPlaces() throws {
    let site = try spoilt()
    let run = try site.petik("validate")
    #expect(run.status == 1)
    #expect(run.output.contains("error cell-type extracted/a/tables/t1.csv:2:6\n"))
    #expect(run.output.contains("table t1, row 1, column \"Hasil\"; source raw/a.txt:8:6"))
    #expect(!run.output.contains("\u{1B}["))
    #expect(try site.petik("validate", "--fail-on", "never").status == 0)
  }

  @Test func severitiesAndWarningsDecide() throws {
    let site = try spoilt()
    try site.write(
      "pipeline.json",
      #"{"version": 1, "severities": {"cell-type": "warning", "table-disagrees": "warning"}}"#)
    #expect(try site.petik("validate").status == 0)
    #expect(try site.petik("validate", "--max-warnings", "1").status == 1)
    #expect(try site.petik("validate", "--fail-on", "warning").status == 1)
  }

  @Test func severalFormatsAtOnce() throws {
    let site = try spoilt()
    let formats = ["json", "jsonl", "github", "gitlab", "sarif", "junit", "markdown"]
    let run = try site.petik(["validate"] + formats.flatMap { ["--format", "\($0):out.\($0)"] })
    #expect(run.status == 1 && run.output.isEmpty)
    for format in formats {
      #expect(try site.read("out.\(format)").contains("t1.csv"), "\(format)")
    }
    for format in ["json", "gitlab", "sarif"] {
      let data = Data(try site.read("out.\(format)").utf8)
      _ = try JSONSerialization.jsonObject(with: data)
    }
    #expect(
      try site.read("out.github").contains(
        "::error file=extracted/a/tables/t1.csv,line=2,col=6,title=cell-type::found \"1,250\""))
  }

  @Test func gitHubShowsTenAndSaysTheRest() throws {
    let site = try Site(sources: [:])
    let rows = (1...25).map { "x\($0)\n" }.joined()
    try site.write("p/t.csv", "n\n" + rows)
    try site.write(
      "p/datapackage.json",
      #"{"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "n", "type": "integer"}]}}]}"#
    )
    let run = try site.petik("validate", "p", "--format", "github")
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.contains("15 more errors:"))
    #expect(lines.contains { $0.contains("t.csv:26:1") })
  }

  @Test func theBaselineHoldsOldFaultsAlone() throws {
    let site = try spoilt()
    #expect(try site.petik("validate", "--write-baseline", "b.json").status == 0)
    let held = try site.petik("validate", "--baseline", "b.json")
    #expect(held.status == 0 && held.output.contains("; 2 more in the baseline"))
    // A row above moves the fault's line, not its content; a new fault is new.
    try site.write(
      "extracted/a/tables/t1.csv", "Tahun,Hasil\r\n2019,\"1,250\"\r\n2020,13x10\r\n")
    let new = try site.petik("validate", "--baseline", "b.json")
    #expect(new.status == 1 && new.output.contains("13x10"))
    #expect(!new.output.contains("found \"1,250\""))
    #expect(try site.petik("ingest").status == 0)
    let stale = try site.petik("validate", "--baseline", "b.json", "--fail-on", "warning")
    #expect(stale.status == 1 && stale.output.contains("warning baseline-stale b.json:2:1"))
    let pruned = try site.petik("validate", "--baseline", "b.json", "--prune-baseline")
    #expect(pruned.status == 0)
    #expect(try site.read("b.json").contains(#""findings":[]"#))
  }

  @Test func ingestCheckWritesNothing() throws {
    let site = try Site(sources: ["a.txt": paper])
    let missing = try site.petik("ingest", "--check")
    #expect(missing.status == 1 && missing.output.contains("new      dataset.json\n"))
    #expect(!FileManager.default.fileExists(atPath: site.root.appending(path: "extracted").path()))
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.petik("ingest", "--check").status == 0)
    try site.write("raw/a.txt", paper + "\n\nSelesai sudah.\n")
    let changed = try site.petik("ingest", "--check")
    #expect(changed.status == 1 && changed.output.contains("changed  a/paper.json\n"))
    #expect(try site.petik("validate").output.contains("error source-changed"))
  }

  @Test func rulesAreExplained() throws {
    let site = try Site(sources: [:])
    #expect(try site.petik("explain").output.contains("csv-nul-byte "))
    #expect(try site.petik("explain", "cell-type").output.hasPrefix("# cell-type\n"))
    let run = try site.petik("explain", "cell-typ")
    #expect(run.status == 2 && run.errors.contains("did you mean \"cell-type\"?"))
  }

  /// The chapter of the documentation is what petik prints.
  @Test func theChapterOfRulesIsNotStale() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let chapter = try String(
      contentsOf: root.appending(path: "Sources/petik/petik.docc/Rules.md"), encoding: .utf8)
    let printed = try Site(sources: [:]).petik("explain", "--all").output
    #expect(
      chapter == printed,
      "run: petik explain --all > Sources/petik/petik.docc/Rules.md")
  }

  @Test(arguments: [
    (["validate", "--format", "yaml"], "--format yaml: expected one of text"),
    (["validate", "--format", "sarif:"], "expected a file's name"),
    (["validate", "--format", "json", "--format", "text"], "only one format"),
    (["validate", "--fail-on", "bad"], "--fail-on bad"),
    (["validate", "nowhere"], "there is no folder nowhere"),
    (["validate", "raw"], "raw has no dataset.json"),
    (["validate", "--prune-baseline"], "expected --baseline FILE"),
    (["validate", "--baseline", "nowhere.json"], "cannot read the baseline nowhere.json"),
    (["validate", "--baseline", "raw/a.txt"], "raw/a.txt:1:1 is no baseline"),
    (["validate", "--format", "json:no/such/folder.json"], "cannot write no/such/folder.json"),
    (["ingest", "--check", "raw/a.txt"], "expected no paths"),
  ])
  func whatCannotRunIsTwo(_ arguments: [String], _ part: String) throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.write("extracted/dataset.json", "{}")
    let run = try site.petik(arguments)
    #expect(run.status == 2, "\(run.output)")
    #expect(run.errors.contains(part), "\(run.errors)")
  }
}
