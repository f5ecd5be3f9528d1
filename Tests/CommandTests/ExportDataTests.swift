import Foundation
import Testing

/// `petik export jsonl` and `csv`: the dataset as data frames.
@Suite struct ExportDataTests {
  private func site() throws -> Site {
    let site = try Site(sources: ["a.txt": ExportCommandTests.paper])
    #expect(try site.petik("ingest").status == 0)
    return site
  }

  private func lines(_ grain: String, _ site: borrowing Site) throws -> [[String: Any]] {
    let run = try site.petik("export", "jsonl", "--grain", grain)
    #expect(run.status == 0, "\(run.errors)")
    return try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func eachGrainNamesItselfAndItsPaper() throws {
    let site = try site()
    for grain in ["paper", "section", "paragraph", "table", "citation", "reference"] {
      for line in try lines(grain, site) {
        #expect(line["grain"] as? String == grain)
        #expect(line["paper"] as? String == "a")
      }
    }
    #expect(
      try site.petik("export", "jsonl").output
        == site.petik("export", "jsonl", "--grain", "paper").output)
  }

  @Test func aPassageKnowsItsSectionAndItsPlace() throws {
    let site = try site()
    let passage = try #require(try lines("paragraph", site).first)
    #expect(passage["role"] as? String == "introduction")
    #expect(passage["headings"] as? [String] == ["PENDAHULUAN"])
    #expect(passage["language"] as? String == "id")
    let span = try #require((passage["spans"] as? [[Int]])?.first)
    let source = Array(try site.read("raw/a.txt").utf8)[span[0]..<span[1]]
    #expect(String(decoding: source, as: UTF8.self) == passage["text"] as? String)
    #expect(passage["citations"] as? [String] == ["c1"])
  }

  @Test func cellsAreValues() throws {
    let table = try #require(try lines("table", try site()).first)
    #expect(table["rows"] as? [[Int]] == [[2019, 1250], [2020, 1310]])
  }

  @Test func aSubsectionHasTheRoleOfTheSectionAroundIt() throws {
    let site = try Site(sources: [:])
    try site.write("extracted/dataset.json", #"{"papers": [{"id": "a"}]}"#)
    try site.write(
      "extracted/a/paper.json",
      """
      {"sections": [{"id": "s1", "level": 1, "title": "Method", "role": "methods"},
       {"id": "s2", "level": 2, "title": "Site", "role": "other", "parent": "s1"},
       {"id": "s3", "level": 2, "title": "Odd", "role": "other", "parent": "s4"},
       {"id": "s4", "level": 2, "title": "Circle", "role": "other", "parent": "s3"}]}
      """)
    try site.write("extracted/a/references.json", "[]")
    let sections = try lines("section", site)
    #expect(sections[1]["role"] as? String == "methods")
    #expect(sections[1]["headings"] as? [String] == ["Method", "Site"])
    #expect(sections[2]["role"] as? String == "other")
  }

  @Test func anUnknownGrainAndAGrainOfOtherFormatsAreRefused() throws {
    let site = try site()
    let unknown = try site.petik("export", "jsonl", "--grain", "word")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("expected one of paper, section, paragraph, table, citation"))
    let other = try site.petik("export", "csl", "--grain", "paper")
    #expect(other.status == 2)
    #expect(other.errors.contains("--grain paper: csl has no grains; leave it out"))
  }

  @Test func csvIsAFolderWithItsDescription() throws {
    let site = try site()
    #expect(try site.petik("export", "csv").status == 0)
    #expect(
      try site.files(under: "export/csv") == [
        "cells.csv", "citations.csv", "datapackage.json", "papers.csv", "references.csv",
        "sections.csv", "tables.csv",
      ])
    #expect(
      try site.read("export/csv/cells.csv").split(separator: "\r\n").dropFirst() == [
        "a,t1,1,1,Tahun,year,,2019,2019,2019,143,147",
        "a,t1,1,2,Hasil,integer,,1.250,1250,1250,148,153",
        "a,t1,2,1,Tahun,year,,2020,2020,2020,154,158",
        "a,t1,2,2,Hasil,integer,,1.310,1310,1310,159,164",
      ])
    #expect(
      try site.petik("schema", "csv").output == site.read("export/csv/datapackage.json"))
  }

  @Test func theDatabaseIsAFileAndTheSameEachTime() throws {
    let site = try site()
    #expect(try site.petik("export", "sqlite").status == 0)
    #expect(try site.petik("export", "sqlite", "--out", "again.sqlite").status == 0)
    #expect(try site.files(under: "export") == ["papers.sqlite"])
    let one = try Data(contentsOf: site.root.appending(path: "export/papers.sqlite"))
    #expect(one.starts(with: Data("SQLite format 3".utf8)))
    #expect(try Data(contentsOf: site.root.appending(path: "again.sqlite")) == one)
    let shown = try site.petik("export", "sqlite", "--out", "-")
    #expect(shown.status == 2)
    #expect(shown.errors.contains("sqlite cannot be written to standard output; give --out"))
  }

  @Test func aPaperThatDoesNotFitTogetherIsNamed() throws {
    let site = try Site(sources: [:])
    try site.write("extracted/dataset.json", #"{"papers": [{"id": "a"}]}"#)
    try site.write("extracted/a/references.json", "[]")
    try site.write(
      "extracted/a/paper.json", #"{"figures": [{"id": "g1"}, {"id": "g1"}]}"#)
    let run = try site.petik("export", "sqlite")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("petik: a/paper.json does not fit together: UNIQUE"))
    #expect(try site.files(under: "export").isEmpty)
    try site.write("extracted/dataset.json", #"{"format": "petik.dataset/9", "papers": []}"#)
    #expect(try site.petik("export", "csl").errors.contains("expected petik.dataset/1"))
  }

  @Test func aBrokenPaperLeavesTheOldTables() throws {
    let site = try site()
    #expect(try site.petik("export", "csv").status == 0)
    let cells = try site.read("export/csv/cells.csv")
    try site.write("extracted/a/paper.json", "[")
    #expect(try site.petik("export", "csv").status == 2)
    #expect(try site.read("export/csv/cells.csv") == cells)
    #expect(try site.files(under: "export").count == 7)
  }
}
