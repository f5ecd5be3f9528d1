import Foundation
import Testing

/// `petik export` as a person runs it.
@Suite struct ExportCommandTests {
  static let paper = """
    PENDAHULUAN

    Sawah tadah hujan hanya mendapat air dari langit (Dewi, 2020), sehingga awal musim menentukan.

    Tabel 1. Hasil Panen

    Tahun Hasil
    2019 1.250
    2020 1.310

    Sumber: Catatan petani
    """

  private func site(_ names: [String] = ["a", "b"]) throws -> Site {
    let site = try Site(
      sources: Dictionary(uniqueKeysWithValues: names.map { ($0 + ".txt", Self.paper) }))
    #expect(try site.petik("ingest").status == 0)
    return site
  }

  private static let text = """
    PENDAHULUAN

    Sawah tadah hujan hanya mendapat air dari langit (Dewi, 2020), sehingga awal musim menentukan.


    """

  @Test func oneNamedPaperGoesToStandardOutput() throws {
    let site = try site()
    let run = try site.petik("export", "text", "a")
    #expect(run.status == 0)
    #expect(run.output == Self.text)
    #expect(run.errors.isEmpty)
  }

  @Test func allPapersGoToAFolder() throws {
    let site = try site()
    let run = try site.petik("export", "text")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors == "export/text: 2 papers\n")
    #expect(try site.files(under: "export") == ["text/a.txt", "text/b.txt"])
    #expect(try site.read("export/text/b.txt") == Self.text)
  }

  @Test func outNamesTheFileOfOnePaperAndTheFolderOfMany() throws {
    let site = try site()
    #expect(try site.petik("export", "text", "a", "--out", "x/one.txt").status == 0)
    #expect(try site.petik("export", "text", "a", "b", "--out", "y").status == 0)
    #expect(try site.files(under: "x") == ["one.txt"])
    #expect(try site.files(under: "y") == ["a.txt", "b.txt"])
  }

  @Test func theDatasetAndTheSourcesAreLeftAlone() throws {
    let site = try site()
    try site.link("way", to: "extracted")
    let before = try site.contents()
    for path in ["extracted", "extracted/a", "raw/x", "x/../extracted/new", "way/b", "./raw"] {
      let run = try site.petik("export", "text", "--out", path)
      #expect(run.status == 2)
      #expect(run.errors.contains("which only petik ingest writes; give another --out"))
    }
    #expect(try site.contents() == before)
    #expect(try site.files(under: "raw") == ["a.txt", "b.txt"])
  }

  @Test func aFolderThatOnlyBeginsLikeTheDatasetIsFree() throws {
    let site = try site()
    #expect(try site.petik("export", "text", "--out", "extracted-texts").status == 0)
    #expect(try site.files(under: "extracted-texts") == ["a.txt", "b.txt"])
  }

  @Test func errorsSayWhatToDo() throws {
    let site = try site()
    try site.write("file", "mine")
    let cases: [([String], String)] = [
      (["export"], "petik: expected a format: one of text"),
      (["export", "word"], "petik: no format \"word\"; expected one of text"),
      (["export", "text", "c"], "petik: no paper \"c\" in extracted; ids are its folders' names"),
      (["export", "text", "../a"], "petik: no paper \"../a\" in extracted"),
      (["export", "text", "--out", "-"], "petik: text is a file for each paper, and 2 papers"),
      (["export", "text", "--out", "file"], "petik: cannot make the folder file: a file stands"),
      (["export", "text", "--out", ""], "petik: --out: expected a path"),
    ]
    for (arguments, message) in cases {
      let run = try site.petik(arguments)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix(message), "\(run.errors)")
    }
    #expect(try site.read("file") == "mine")
    let empty = try Site(sources: [:])
    #expect(
      try empty.petik("export", "text").errors
        == "petik: no dataset in extracted; run petik ingest\n")
  }

  @Test func aBrokenPaperIsNamedAndWhatWasThereStays() throws {
    let site = try site()
    #expect(try site.petik("export", "text").status == 0)
    try site.write("extracted/b/paper.json", "{\"id\": \"b\",\n 1}")
    let run = try site.petik("export", "text")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("petik: extracted/b/paper.json:2:2: "), "\(run.errors)")
    #expect(try site.read("export/text/b.txt") == Self.text)
    #expect(try site.files(under: "export") == ["text/a.txt", "text/b.txt"])
  }

  @Test func listShowsTheFormats() throws {
    let site = try Site(sources: [:])
    let run = try site.petik("export", "--list")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ")[0] }
    #expect(lines.contains("text") && lines.contains("bibtex"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.contains("  ") })
  }
}
