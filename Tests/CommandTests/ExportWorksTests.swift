import Foundation
import Testing

/// `petik export csl`, `bibtex` and `ris`: the works of several papers, each once.
@Suite struct ExportWorksTests {
  private func site() throws -> Site {
    let site = try Site(sources: [:])
    try site.write(
      "extracted/dataset.json", #"{"papers": [{"id": "b"}, {"id": "a"}, {"id": "c"}]}"#)
    let works = [
      "a": """
      [{"id": "r1", "type": "article-journal", "author": [{"family": "Sari", "given": "D."}],
        "issued": {"date-parts": [[2019]]}, "title": "Peran koperasi: desa & kota"},
       {"id": "r2", "type": "book", "author": [{"family": "Øst", "given": "Åse"}],
        "title": "100% of {it}"}]
      """,
      "b": """
      [{"id": "r1", "type": "article-journal", "author": [{"family": "SARI", "given": "Dewi"}],
        "issued": {"date-parts": [[2019]]}, "title": "Peran Koperasi — Desa & Kota",
        "volume": "5", "page": "1–9", "DOI": "10.9/X"},
       {"id": "r2", "type": "book", "author": [{"family": "Sari", "given": "D."}],
        "issued": {"date-parts": [[2019]]}, "title": "Peran lain"}]
      """,
      "c": """
      [{"id": "r1", "type": "article-journal", "author": [{"family": "Putra", "given": "B."}],
        "issued": {"date-parts": [[2001]]}, "title": "Bunyi\\u0001\\r\\nER  - ", "DOI": "10.9/x"}]
      """,
    ]
    for (id, text) in works { try site.write("extracted/\(id)/references.json", text) }
    return site
  }

  private func items(_ run: Site.Run) throws -> [[String: Any]] {
    #expect(run.status == 0, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
  }

  /// The title tells that a and b print one work, the DOI that b and c do.
  @Test func aWorkOfSeveralPapersComesOnceWithAllThatTheyPrint() throws {
    let items = try items(try site().petik("export", "csl"))
    #expect(items.count == 3)
    let merged = try #require(items.first { $0["DOI"] != nil })
    #expect(merged["volume"] as? String == "5")
    #expect((merged["author"] as? [[String: String]])?.first?["given"] == "Dewi")
  }

  @Test func keysAreTheSameWhicheverPapersAreChosen() throws {
    let site = try site()
    let all = Set(try items(try site.petik("export", "csl")).compactMap { $0["id"] as? String })
    var each: Set<String> = []
    for id in ["a", "b", "c"] {
      each.formUnion(
        try items(try site.petik("export", "csl", id)).compactMap { $0["id"] as? String })
    }
    #expect(all == each)
    #expect(all.contains("ostnd100") || all.contains("ostnd"), "\(all)")
    #expect(all.count { $0.hasPrefix("sari2019peran-") } == 2, "\(all)")
  }

  @Test func bibtexEscapes() throws {
    let run = try site().petik("export", "bibtex", "a")
    #expect(run.output.contains("title = {Peran koperasi: desa \\& kota}"))
    #expect(run.output.contains("title = {100\\% of \\textbraceleft{}it\\textbraceright{}}"))
    #expect(run.output.contains("author = {Øst, Åse}"))
  }

  @Test func risKeepsAValueOnItsLine() throws {
    let run = try site().petik("export", "ris", "c")
    #expect(run.output.contains("TI  - Bunyi   ER  - \n"))
    #expect(run.output.components(separatedBy: "\nER  - ").count == 2)
  }

  @Test func noWorksAreAnEmptyList() throws {
    let site = try Site(sources: [:])
    try site.write("extracted/dataset.json", #"{"papers": []}"#)
    #expect(try site.petik("export", "csl").output == "[]\n")
    #expect(try site.petik("export", "bibtex").output.isEmpty)
  }
}
