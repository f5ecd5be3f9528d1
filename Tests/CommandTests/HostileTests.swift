import Foundation
import PetikTestSupport
import Testing

/// Sources that mean no good: each is dealt with in bounded time, the others go on, and nothing is
/// written outside the dataset.
@Suite struct HostileTests {
  private let paper = """
    PENDAHULUAN

    Petani garam menunggu angin timur sebelum mereka mengisi petak pertama pada musim kemarau.
    """

  /// What ingest writes of torn papers is a dataset without an error.
  @Test func piecesOfPapersMakeValidDatasets() throws {
    let site = try Site(sources: [:])
    for seed in 0..<60 {
      let text = String(decoding: try Samples.piece(seed), as: UTF8.self)
      try site.write("raw/p\(seed).txt", "x\n" + text)
    }
    try site.write("raw/bare.txt", "Pendahuluan\n\nTabel 1. Luas kebun\n\nPetani menanam padi.\n")
    #expect(try site.petik("ingest").status == 0)
    let run = try site.petik("validate")
    #expect(run.output.contains("extracted: 0 errors, "), "\(run.output)")
  }

  @Test func whatIsNoFileFailsAlone() throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.link("raw/self.txt", to: "self.txt")
    try site.link("raw/one.txt", to: "two.txt")
    try site.link("raw/two.txt", to: "one.txt")
    try site.link("raw/folder.txt", to: "..")
    try site.link("raw/up", to: "..")
    #expect(try site.shell("mkfifo raw/pipe.txt && ln -s pipe.txt raw/to-pipe.txt").status == 0)
    let run = try site.petik("ingest")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("6 read, 1 papers in the dataset, 5 failed\n"), "\(run.output)")
    #expect(run.errors.contains("failed raw/pipe.txt: it is a pipe or a device, not a file\n"))
    #expect(run.errors.contains("failed raw/to-pipe.txt: it leads to a pipe or a device"))
    #expect(
      run.errors.contains(
        "failed raw/self.txt: the link fails: Too many levels of symbolic links\n"))
    #expect(try site.petik("validate").status == 0)
  }

  @Test func namesCannotSteerTheTerminalOrLeaveTheFolder() throws {
    let site = try Site(sources: ["a\nb\u{1B}[31m.txt": "%PDF-", "c\n.txt": paper])
    try site.write("raw/.../x.txt", paper)
    let before = try site.files(under: ".").filter { !$0.hasPrefix("std") }
    let run = try site.petik("ingest")
    #expect(run.errors.contains("failed raw/a\\nb\\u{1b}[31m.txt: "))
    #expect(run.errors.utf8.count { $0 == 0x0A } == 1)
    #expect(!run.output.contains("\u{1B}"))
    let after = try site.files(under: ".").filter { !$0.hasPrefix("std") }
    #expect(Set(after).subtracting(before).allSatisfy { $0.hasPrefix("extracted/") })
    #expect(site.exists("extracted/c-/paper.json"))
  }

  @Test func aNameThatIsNotUTF8FailsAlone() throws {
    let site = try Site(sources: ["a.txt": paper])
    #expect(try site.shell("printf x > raw/$'\\xff\\xfe'.txt").status == 0)
    let run = try site.petik("ingest")
    #expect(run.status == 1)
    #expect(run.errors.contains("there is no such file: its name is not UTF-8"))
  }

  @Test(arguments: [
    #"{"folders": {"extracted": "../elsewhere"}}"#, #"{"folders": {"extracted": "/tmp/petik-x"}}"#,
    #"{"folders": {"raw": "a/../../b"}}"#, #"{"folders": {"extracted": "."}}"#,
    #"{"folders": {"extracted": "raw/out"}}"#,
  ])
  func foldersStayBelowTheConfiguration(_ folders: String) throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.write("pipeline.json", #"{"version": 1, "# + folders.dropFirst())
    let run = try site.petik("ingest")
    #expect(run.status == 2 && run.errors.contains("folders"))
  }

  @Test func aLinkForPetiksOwnFolderIsRefused() throws {
    let site = try Site(sources: ["a.txt": paper])
    try site.write("elsewhere/x", "")
    try site.write("extracted/x", "")
    try site.link("extracted/.petik", to: "../elsewhere")
    let run = try site.petik("ingest")
    #expect(run.status == 2)
    #expect(run.errors.contains("\"extracted/.petik\" is a link"))
    #expect(try site.files(under: "elsewhere") == ["x"])
  }

  @Test func idsThatDifferInCapitalsOnlyAreRefused() throws {
    let run = try Site(sources: ["A.txt": paper, "a.txt": paper]).petik("ingest")
    #expect(run.status == 2)
    #expect(run.errors.contains("raw/A.txt and raw/a.txt would both be the paper"))
  }

  @Test func aLongNameFailsAlone() throws {
    let deep = (0..<40).map { _ in "folder0" }.joined(separator: "/")
    let site = try Site(sources: ["a.txt": paper, deep + "/b.txt": paper])
    let run = try site.petik("ingest")
    #expect(run.status == 1)
    #expect(run.errors.contains("file systems allow 250: shorten its path"))
  }

  @Test func limitsAreNamed() throws {
    let site = try Site(sources: ["a.txt": paper])
    // A gigabyte of nothing takes no room on the disk.
    #expect(try site.shell("truncate -s 1G raw/big.txt").status == 0)
    let run = try site.petik("ingest")
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix(
        "failed raw/big.txt: the file has 1073741824 bytes; \"limits.sourceBytes\""))
    #expect(
      try site.petik("ingest").output.contains("1 unchanged, 1 papers in the dataset, 1 failed"))
  }

  @Test func tablesAboveTheLimitKeepTheirLines() throws {
    let rows = (1...4).map { "Kebun \($0) 2,\($0) 7,\($0)\n" }.joined()
    let site = try Site(sources: ["a.txt": paper + "\n\nTabel 1. Hasil panen\n\n" + rows])
    for (words, rule, isSaid) in [
      (16, "shortest-description", false), (15, "lines-as-printed", true),
    ] {
      try site.write("pipeline.json", #"{"version": 1, "limits": {"tableWords": \#(words)}}"#)
      #expect(try site.petik("ingest").status == 0)
      let paper = try site.read("extracted/a/paper.json")
      #expect(paper.contains("\"\(rule)\""), "\(words) words")
      let said = #"Tabel 1 has 16 words; \"limits.tableWords\" in pipeline.json allows 15; its"#
      #expect(paper.contains(said) == isSaid, "\(words) words")
    }
  }

  @Test(arguments: [
    ("brackets", String(repeating: "(", count: 60_000)),
    ("closing", String(repeating: ")", count: 60_000)),
    ("endless line", String(repeating: "kata yang panjang ", count: 3_000)),
    ("footnotes", (1...2_000).map { "Kalimat.\($0)\n\n\($0) Hadi, Garam, hlm. \($0).\n" }.joined()),
    (
      "lists",
      (1...2_000).map { String(repeating: " ", count: $0 % 300) + "\($0)) butir\n" }.joined()
    ),
    ("form feeds", String(repeating: "\u{0C}", count: 40_000)),
    ("NULs", String(repeating: "kata\0dan\0\n", count: 4_000)),
    ("one table", "Tabel 1. Hasil\n\n" + String(repeating: "1 2,5 kata ", count: 4_000)),
  ])
  func hostileTextsAreRead(_ name: String, _ text: String) throws {
    let site = try Site(sources: ["a.txt": paper, "b.txt": paper + "\n\n" + text])
    let run = try site.petik("ingest", "--jobs", "1")
    #expect(run.status == 0 || run.status == 1, "\(name): \(run.errors)")
    #expect(site.exists("extracted/a/paper.json"))
    #expect(try site.petik("validate", "--fail-on", "error").status == 0, "\(name)")
  }

  @Test func bytesThatAreNoTextAreRead() throws {
    let site = try Site(sources: ["a.txt": paper])
    #expect(
      try site.shell(
        "head -c 200000 /dev/urandom > raw/noise.txt; printf 'kata \\xff\\xc3( dan\\n%.0s' {1..2000} "
          + "> raw/broken.txt"
      ).status == 0)
    let run = try site.petik("ingest")
    #expect(run.status <= 1, "\(run.errors)")
    #expect(site.exists("extracted/a/paper.json"))
    #expect(try site.petik("validate", "--fail-on", "never").status == 0)
  }
}
