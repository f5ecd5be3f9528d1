import Foundation
import Testing

/// What an ingest may touch, and what it must leave.
@Suite struct DatasetFolderTests {
  private let paper = """
    PENDAHULUAN

    Tambak garam rakyat bergantung pada angin timur dan terik matahari sepanjang musim kemarau.
    """

  @Test func nothingOutsideTheDatasetIsWritten() throws {
    let site = try Site(sources: ["a.txt": paper, "b/c.txt": paper])
    try site.write("keep/paper.json", "{}")
    try site.write("extracted/own-notes/readme.md", "mine")
    let before = try site.files(under: ".").filter { !$0.hasPrefix("std") }
    #expect(try site.petik("ingest").status == 0)
    let after = try site.files(under: ".").filter { !$0.hasPrefix("std") }
    #expect(Set(before).isSubset(of: after))
    #expect(Set(after).subtracting(before).allSatisfy { $0.hasPrefix("extracted/") })
    #expect(try site.read("raw/a.txt") == paper)
  }

  @Test func aLinkInTheDatasetIsReplacedNotFollowed() throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.write("elsewhere/paper.json", "mine")
    try site.write("extracted/.keep", "")
    try site.link("extracted/a", to: "../elsewhere")
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.files(under: "elsewhere") == ["paper.json"])
    #expect(try site.read("elsewhere/paper.json") == "mine")
    #expect(try site.read("extracted/a/paper.json").contains("\"id\":\"a\""))
  }

  @Test func oldFilesOfAPaperGo() throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.write("extracted/a/tables/t9.csv", "old")
    try site.write("extracted/.petik/drafts/a/paper.json", "left by a killed run")
    #expect(try site.petik("ingest").status == 0)
    #expect(
      try site.files(under: "extracted") == [
        "a/paper.json", "a/references.json", "dataset.json",
      ])
    #expect(!site.exists("extracted/.petik/drafts"))
  }

  @Test func aLostManifestLosesNoPaper() throws {
    let site = try Site(sources: ["a.txt": paper, "b.txt": paper])
    #expect(try site.petik("ingest").status == 0)
    let before = try site.contents()
    try FileManager.default.removeItem(at: site.root.appending(path: "extracted/dataset.json"))
    let run = try site.petik("ingest", "raw/b.txt")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("0 read, 1 unchanged, 2 papers in the dataset"))
    #expect(try site.contents() == before)
  }

  @Test func aDatasetIsOfOnePipeline() throws {
    let site = try Site(sources: ["a.txt": paper, "b.txt": paper])
    #expect(try site.petik("ingest").status == 0)
    try site.write("pipeline.json", #"{"version": 1, "rules": {"folio": false}}"#)
    #expect(try site.petik("ingest", "raw/b.txt").status == 0)
    let mixed = try site.contents()
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.contents() == mixed)
  }

  @Test func theFirstNamedSourceComesAlone() throws {
    let site = try Site(sources: ["a.txt": paper, "b.txt": paper])
    let run = try site.petik("ingest", "raw/b.txt")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("1 read, 1 papers in the dataset"))
  }

  @Test func noPaperTakesTheManifestsName() throws {
    let run = try Site(sources: ["dataset.json.txt": paper]).petik("ingest")
    #expect(run.status == 2)
    #expect(run.errors.contains("raw/dataset.json.txt would be the paper \"dataset.json\""))
  }

  @Test func linksAreFollowedAndDeadOnesFailAlone() throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.link("raw/b.txt", to: "a.txt")
    try site.link("raw/dead.txt", to: "nowhere.txt")
    let run = try site.petik("ingest")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("3 read, 2 papers in the dataset, 1 failed\n"))
    #expect(run.errors.contains("failed raw/dead.txt: there is no such file"))
  }
}
