import Foundation
import Testing

/// Real processes on real files: what a user types and what comes back.
@Suite struct CommandTests {
  private let paper = """
    PENDAHULUAN

    Sawah tadah hujan hanya mendapat air dari langit (Dewi, 2020), sehingga awal musim menentukan.

    Tabel 1. Hasil Panen

    Tahun Hasil
    2019 1.250
    2020 1.310

    Sumber: Catatan petani
    """

  @Test func ingestWritesThePaper() throws {
    let site = try Site(sources: ["a.txt": paper])
    let run = try site.petik("ingest")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 read, 1 papers in the dataset, 0 failed\n"))
    #expect(run.errors.isEmpty)
    #expect(
      try site.files(under: "extracted") == [
        "a/datapackage.json", "a/paper.json", "a/references.json", "a/tables/t1.csv",
        "dataset.json",
      ])
    #expect(
      try site.read("extracted/a/tables/t1.csv") == "Tahun,Hasil\r\n2019,1250\r\n2020,1310\r\n")
  }

  @Test func oneBadFileDoesNotStopTheOthers() throws {
    let site = try Site(sources: [
      "a.txt": paper, "b.txt": "%PDF-1.7 …", "c.txt": "", "d.txt": paper,
    ])
    let run = try site.petik("ingest")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("4 read, 2 papers in the dataset, 2 failed\n"))
    #expect(run.errors.contains("failed raw/b.txt: the file is a PDF document, not text"))
    #expect(run.errors.contains("failed raw/c.txt: the file is empty"))
    #expect(try site.read("extracted/dataset.json").contains("\"path\":\"raw/b.txt\""))
  }

  @Test func jobsAndRepetitionChangeNoByte() throws {
    let sources = Dictionary(
      uniqueKeysWithValues: (1...9).map { ("p\($0).txt", paper + "\n\($0)") })
    let one = try Site(sources: sources)
    let four = try Site(sources: sources)
    #expect(try one.petik("ingest", "--jobs", "1").status == 0)
    #expect(try four.petik("ingest", "--jobs", "4").status == 0)
    #expect(try one.contents() == four.contents())
    #expect(try four.petik("ingest", "--jobs", "3").status == 0)
    #expect(try one.contents() == four.contents())
  }

  @Test func aRemovedSourceTakesItsPaperAlong() throws {
    let site = try Site(sources: ["a.txt": paper, "b.txt": paper])
    #expect(try site.petik("ingest").status == 0)
    try FileManager.default.removeItem(at: site.root.appending(path: "raw/b.txt"))
    let run = try site.petik("ingest")
    #expect(run.output.contains("removed, as their sources are gone: b"))
    #expect(try !site.files(under: "extracted").contains("b/paper.json"))
  }

  @Test func namedSourcesLeaveTheOthers() throws {
    let site = try Site(sources: ["a.txt": paper, "b.txt": paper])
    #expect(try site.petik("ingest").status == 0)
    let before = try site.contents()
    let run = try site.petik("ingest", "raw/b.txt")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("0 read, 1 unchanged, 2 papers in the dataset"))
    #expect(try site.contents() == before)
  }

  @Test(arguments: [
    (["ingest", "--frobnicate"], "Unknown option '--frobnicate'"), (["frobnicate"], "frobnicate"),
    (["ingest", "--jobs", "0"], "--jobs 0: expected 1 or more"),
    (["ingest", "nowhere.txt"], "nowhere.txt is no source of this dataset"),
    (["ingest", "--config", "nowhere.json"], "cannot read the configuration nowhere.json"),
    (["show", "nobody"], "no paper \"nobody\""), (["show", "../a"], "is no paper id"),
    (["schema", "poem"], "poem"),
  ])
  func faultsAreOneLineAndExitTwo(_ arguments: [String], _ part: String) throws {
    let run = try Site(sources: ["a.txt": paper]).petik(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(part), "\(run.errors)")
    #expect(run.errors.hasPrefix("petik: ") && run.errors.utf8.count { $0 == 0x0A } == 1)
  }

  @Test func unknownKeysNameTheNearest() throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.write("pipeline.json", #"{"version": 1, "rulse": {}}"#)
    let run = try site.petik("ingest")
    #expect(run.status == 2)
    #expect(
      run.errors == "petik: pipeline.json has the unknown key \"rulse\"; did you mean \"rules\"?\n")
  }

  @Test func noSourcesFolder() throws {
    let site = try Site(sources: [:])
    let run = try site.petik("ingest")
    #expect(run.status == 2)
    #expect(run.errors.contains("the folder of sources \"raw\" does not exist"))
  }

  @Test func idsThatCollideNameBothSources() throws {
    let site = try Site(sources: ["a/b.txt": paper, "a-b.txt": paper])
    let run = try site.petik("ingest")
    #expect(run.status == 2)
    #expect(run.errors.contains("raw/a-b.txt") && run.errors.contains("raw/a/b.txt"))
  }

  @Test func rulesCanBeSwitchedOff() throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.write(
      "pipeline.json",
      #"{"version": 1, "rules": {"known-heading": false, "capital-heading": false}}"#)
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.read("extracted/a/paper.json").contains("\"sections\":[]"))
  }

  @Test func severitiesAreTheUsers() throws {
    let site = try Site(sources: ["a.txt": paper + "\n\nTabel 2. Tanpa Isi\n"])
    #expect(try site.petik("ingest").output.contains("0 errors, 1 warnings"))
    try site.write(
      "pipeline.json", #"{"version": 1, "severities": {"table-without-body": "error"}}"#)
    #expect(try site.petik("ingest").output.contains("1 errors, 0 warnings"))
  }

  @Test func versionHelpAndSchemas() throws {
    let site = try Site(sources: [:])
    #expect(try site.petik("--version").output == "0.1.0\n")
    let help = try site.petik("ingest", "--help")
    #expect(help.status == 0 && help.output.contains("petik ingest raw/2024"))
    for name in ["paper", "dataset", "pipeline"] {
      let run = try site.petik("schema", name)
      let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
  }

  @Test func showDrawsTheTable() throws {
    let site = try Site(sources: ["a.txt": paper])
    #expect(try site.petik("ingest").status == 0)
    let run = try site.petik("show", "a")
    #expect(run.status == 0)
    #expect(run.output.contains("│ 2019  │ 1.250 │"))
    #expect(run.output.contains("PENDAHULUAN  [introduction]"))
    #expect(!run.output.contains("\u{1B}["), "no colour where there is no terminal")
  }
}
