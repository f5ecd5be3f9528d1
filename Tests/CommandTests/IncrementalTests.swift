import Foundation
import Testing

/// What an ingest does again, and what it leaves.
@Suite struct IncrementalTests {
  private let paper = """
    PENDAHULUAN

    Petani garam menunggu angin timur sebelum mereka mengisi petak pertama pada musim kemarau.
    """

  private func text(_ number: Int) -> String {
    paper + "\n\nPetak ke-\(number) kering lebih dulu.\n"
  }

  private func site() throws -> Site {
    let site = try Site(sources: ["a.txt": text(1), "b.txt": text(2), "c.txt": text(3)])
    #expect(try site.petik("ingest").output.hasPrefix("3 read, 3 papers"))
    return site
  }

  @Test func nothingToDoTouchesNothing() throws {
    let site = try site()
    let before = try site.stamps()
    let run = try site.petik("ingest")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("0 read, 3 unchanged, 3 papers in the dataset, 0 failed\n"))
    #expect(try site.stamps() == before)
  }

  @Test func onlyWhatChangedIsDoneAgain() throws {
    let site = try site()
    try site.write("raw/b.txt", text(22))
    try site.write("raw/d.txt", text(4))
    let plan = try site.petik("ingest", "--dry-run")
    #expect(plan.status == 0)
    #expect(
      plan.output == """
        ingest  raw/b.txt: its source changed
        ingest  raw/d.txt: new
        2 to ingest, 0 to remove, 2 unchanged, 0 failing; nothing was written

        """)
    #expect(!site.exists("extracted/d"))
    let run = try site.petik("ingest")
    #expect(run.output.hasPrefix("2 read, 2 unchanged, 4 papers"))
    #expect(try site.read("extracted/b/paper.json").contains("ke-22"))
  }

  @Test func aTouchedSourceIsNotDoneAgain() throws {
    let site = try site()
    let before = try site.stamps()
    try site.write("raw/a.txt", text(1))
    #expect(try site.petik("ingest").output.hasPrefix("0 read, 3 unchanged"))
    #expect(try site.stamps() == before)
  }

  /// Written again in the moment of the ingest, with the same size.
  @Test func aChangeInTheSameMomentIsSeen() throws {
    let site = try site()
    for number in 4...9 {
      try site.write("raw/a.txt", text(number))
      #expect(try site.petik("ingest").output.hasPrefix("1 read, 2 unchanged"), "\(number)")
      #expect(try site.read("extracted/a/paper.json").contains("ke-\(number)"))
    }
  }

  @Test(arguments: ["a/paper.json", "a/references.json"])
  func aChangedFolderIsDoneAgain(_ file: String) throws {
    let site = try site()
    let before = try site.contents()
    try site.write("extracted/" + file, "{}")
    #expect(
      try site.petik("ingest", "--dry-run").output.hasPrefix(
        "ingest  raw/a.txt: its folder is not what petik wrote\n"))
    #expect(try site.petik("ingest").output.hasPrefix("1 read, 2 unchanged"))
    #expect(try site.contents() == before)
  }

  @Test func filesThatComeOrGoAreSeen() throws {
    let site = try site()
    let before = try site.contents()
    try site.write("extracted/a/own.txt", "mine")
    try site.remove("extracted/b/references.json")
    try site.remove("extracted/c")
    #expect(try site.petik("ingest").output.hasPrefix("3 read, 3 papers"))
    #expect(try site.contents() == before)
  }

  @Test func anotherConfigurationDoesAllAgain() throws {
    let site = try site()
    try site.write("pipeline.json", #"{"version": 1, "rules": {"folio": false}}"#)
    let plan = try site.petik("ingest", "--dry-run")
    #expect(plan.output.contains("ingest  raw/c.txt: version or configuration changed\n"))
    #expect(try site.petik("ingest").output.hasPrefix("3 read, 3 papers"))
    #expect(try site.petik("validate").status == 0)
  }

  @Test func forceDoesAllAgain() throws {
    let site = try site()
    let before = try site.contents()
    #expect(try site.petik("ingest", "--force").output.hasPrefix("3 read, 3 papers"))
    #expect(try site.petik("ingest", "--force", "raw/a.txt").output.hasPrefix("1 read, 3 papers"))
    #expect(try site.contents() == before)
  }

  @Test func aRenamedSourceMovesItsPaper() throws {
    let site = try site()
    try site.move("raw/b.txt", to: "raw/e.txt")
    #expect(
      try site.petik("ingest", "--dry-run").output.hasPrefix(
        "ingest  raw/e.txt: renamed from b\n"))
    let run = try site.petik("ingest")
    #expect(run.output.contains("moved, as their sources are: b to e\n"))
    #expect(!run.output.contains("removed"))
    #expect(!site.exists("extracted/b") && site.exists("extracted/e/paper.json"))
    let fresh = try Site(sources: ["a.txt": text(1), "e.txt": text(2), "c.txt": text(3)])
    #expect(try fresh.petik("ingest").status == 0)
    #expect(try site.contents() == fresh.contents())
  }

  @Test func removedSourcesMayKeepTheirPapers() throws {
    let site = try site()
    try site.remove("raw/b.txt")
    let before = try site.contents()
    let run = try site.petik("ingest", "--keep")
    #expect(run.output.contains("kept, though their sources are gone: b\n"))
    #expect(try site.contents() == before)
    #expect(try site.petik("ingest").output.contains("removed, as their sources are gone: b\n"))
    #expect(!site.exists("extracted/b"))
  }

  @Test(arguments: ["gone", "no database", "another's"])
  func theCatalogueIsDerived(_ fault: String) throws {
    let site = try site()
    let before = try site.stamps()
    let file = "extracted/.petik/catalogue.sqlite"
    for suffix in ["-wal", "-shm"] where site.exists(file + suffix) {
      try site.remove(file + suffix)
    }
    switch fault {
    case "gone": try site.remove("extracted/.petik")
    case "no database": try site.write(file, String(repeating: "no database\n", count: 400))
    default: try site.write(file, "")
    }
    #expect(try site.petik("ingest").output.hasPrefix("0 read, 3 unchanged, 3 papers"))
    #expect(try site.stamps() == before)
    #expect(try site.petik("ingest").output.hasPrefix("0 read, 3 unchanged, 3 papers"))
  }

  @Test func aFailureIsRememberedAsLongAsItStands() throws {
    let site = try Site(sources: ["a.txt": text(1), "b.txt": "%PDF-1.7"])
    #expect(try site.petik("ingest").output.hasPrefix("2 read, 1 papers in the dataset, 1 failed"))
    let run = try site.petik("ingest")
    #expect(run.status == 1)
    #expect(run.output.contains("1 unchanged, 1 papers in the dataset, 1 failed\n"))
    #expect(try site.read("extracted/dataset.json").contains("raw/b.txt"))
    try site.write("raw/b.txt", text(2))
    #expect(try site.petik("ingest").output.hasPrefix("1 read, 1 unchanged, 2 papers"))
  }
}
