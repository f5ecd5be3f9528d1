import Foundation
import Testing

/// `petik references` as a person runs it.
@Suite struct ReferencesCommandTests {
  static let article =
    "Sari, D., & Putra, B. (2019). Peran koperasi desa. Jurnal Ekonomi Contoh, 5(2), 10–19."
  static let book = "Lestari, W. 2017. Membaca Pasar & Harga. Jakarta: Pustaka Murni."

  private func items(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func stringsBecomeItemsInOrder() throws {
    let site = try Site(sources: [:])
    try site.write("list.txt", "\(Self.article)\n\n\(Self.book)")
    let run = try site.petik("references", "list.txt")
    #expect(run.status == 0)
    let items = try items(run.output)
    #expect(items.map { $0["id"] as? String } == ["1", "2"])
    #expect(items.map { $0["type"] as? String } == ["article-journal", "book"])
    let author = (items[0]["author"] as? [[String: String]])?.first
    #expect(author == ["family": "Sari", "given": "D."])
  }

  @Test func standardInputIsReadWhereNoFileIsNamed() throws {
    let site = try Site(sources: [:])
    let named = try site.petik(["references", "-"], input: Self.book + "\r\n")
    #expect(named.status == 0)
    #expect(named.output.contains("\"publisher-place\":\"Jakarta\""))
    #expect(try site.petik(["references"], input: Self.book).output == named.output)
  }

  @Test func identifiersOfObjectsAreKept() throws {
    let site = try Site(sources: [:])
    try site.write(
      "list.jsonl",
      """
      {"id": "a-1", "string": "\(Self.book)"}
      {"id": 7, "string": "\(Self.book)"}
      {"string": ""}

      """)
    let run = try site.petik("references", "--input", "jsonl", "list.jsonl")
    let items = try items(run.output)
    #expect(items.count == 3)
    #expect(items[0]["id"] as? String == "a-1")
    #expect(items[1]["id"] as? Int == 7)
    #expect(items[2]["id"] as? String == "3")
  }

  @Test func aBadLineIsNamed() throws {
    let site = try Site(sources: [:])
    try site.write("list.jsonl", "{\"string\": \"\(Self.book)\"}\n{\"text\": 1}\n")
    let run = try site.petik("references", "--input", "jsonl", "list.jsonl")
    #expect(run.status == 2)
    #expect(try items(run.output).count == 1)
    #expect(run.errors == "petik: list.jsonl:2: expected a text \"string\" with the reference\n")
  }

  /// Styles set titles in small letters; what must stay great stands in braces.
  @Test(arguments: [
    ("Peran BPS dan UMKM dalam kredit desa", "Peran {BPS} dan {UMKM} dalam kredit desa"),
    ("Hasil petani padi sawah di Lembah Sari", "Hasil petani padi sawah di {Lembah} {Sari}"),
    ("Peran Bank Desa dalam Kredit R&D", "Peran Bank Desa dalam Kredit {R\\&D}"),
    ("pH air dan vitamin C pada padi", "{pH} air dan vitamin {C} pada padi"),
    ("PASAR DAN SAWAH DI DESA", "PASAR DAN SAWAH DI DESA"),
    ("Sawah: Hasil uji lapangan", "Sawah: Hasil uji lapangan"),
  ])
  func bibtexKeepsCapitals(_ title: String, _ written: String) throws {
    let site = try Site(sources: [:])
    let entry = "Lestari, W. (2017). \(title). Jakarta: Pustaka Murni."
    let run = try site.petik(["references", "--format", "bibtex"], input: entry)
    #expect(run.output.contains("\n  title = {\(written)},\n"), "\(run.output)")
  }

  @Test func bibtexEscapesItsSigns() throws {
    let site = try Site(sources: [:])
    let run = try site.petik(["references", "--format", "bibtex"], input: Self.book)
    #expect(
      run.output == """
        @book{ref1,
          author = {Lestari, W.},
          title = {Membaca Pasar \\& Harga},
          year = {2017},
          publisher = {Pustaka Murni},
          address = {Jakarta}
        }


        """)
  }

  @Test func risPartsThePages() throws {
    let site = try Site(sources: [:])
    let run = try site.petik(["references", "--format", "ris"], input: Self.article)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "TY  - JOUR")
    #expect(lines.contains("SP  - 10") && lines.contains("EP  - 19"))
    #expect(lines.filter { $0.hasPrefix("AU  - ") } == ["AU  - Sari, D.", "AU  - Putra, B."])
    #expect(lines.last == "ER  - ")
  }

  @Test func explainNamesTheRuleOfEachPart() throws {
    let site = try Site(sources: [:])
    let run = try site.petik(["references", "--explain"], input: Self.article)
    #expect(run.output.contains("  year-after-names took (2019)\n    issued: 2019\n"))
    #expect(run.output.contains("  counts took 5(2) | 10–19\n"))
    #expect(try site.petik("references", "--explain", "--format", "ris").status == 2)
  }

  @Test func errorsSayWhatToDo() throws {
    let site = try Site(sources: [:])
    let missing = try site.petik("references", "none.txt")
    #expect(missing.status == 2)
    #expect(missing.errors == "petik: cannot read none.txt: no such file\n")
    let format = try site.petik("references", "--format", "endnote")
    #expect(format.status == 2)
    #expect(format.errors.contains("expected one of csl, bibtex, ris"))
  }

  @Test func anyBytesGiveAResult() throws {
    let site = try Site(sources: [:])
    let strings = [
      ".", "(((((", "\u{0}\u{1}", "1", "“”", String(repeating: "a, B. (2019). ", count: 500),
    ]
    let run = try site.petik(["references"], input: strings.joined(separator: "\n"))
    #expect(run.status == 0)
    #expect(try items(run.output).count == strings.count)
  }
}
