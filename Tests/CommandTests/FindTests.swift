import Foundation
import Testing

/// The catalogue: what can be found, and what is told of the dataset.
@Suite struct FindTests {
  private let salt = """
    PENDAHULUAN

    Petani garam menunggu angin timur sebelum mereka mengisi petak pertama pada musim kemarau.

    Tabel 1. Hasil Panen Garam

    Tahun Hasil
    2019 1.250
    2020 1.310

    DAFTAR PUSTAKA

    Hadi, S. (2019). Garam dan angin. Jurnal Pesisir, 4(1), 1-9.
    """
  private let coffee = """
    PENDAHULUAN

    Petani kopi di lereng barat memetik buah merah sesudah hujan pertama, tidak menunggu angin.
    """

  private func site() throws -> Site {
    let site = try Site(sources: ["garam.txt": salt, "kopi.txt": coffee])
    #expect(try site.petik("ingest").status == 0)
    return site
  }

  @Test func hitsHavePaperSectionAndPlace() throws {
    let site = try site()
    let run = try site.petik("find", "angin", "TIMUR")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("garam b2, PENDAHULUAN\n  "))
    #expect(run.output.contains("menunggu angin timur sebelum"))
    #expect(!run.output.contains("kopi"))
    let none = try site.petik("find", "gurita")
    #expect(none.status == 1 && none.output.isEmpty)
  }

  @Test func tablesAndReferencesAreFound() throws {
    let site = try site()
    #expect(try site.petik("find", "1.310").output.contains("garam t1, PENDAHULUAN\n"))
    #expect(
      try site.petik("find", "garam", "--in", "reference").output.hasPrefix("garam r1\n  Hadi, S."))
    #expect(try site.petik("find", "petani", "--limit", "1").output.utf8.count { $0 == 0x0A } == 2)
  }

  @Test func queriesAreNeverErrors() throws {
    let site = try site()
    #expect(try site.petik("find", "\"menunggu angin\"").output.contains("kopi b2"))
    #expect(try site.petik("find", "\"angin menunggu\"").status == 1)
    #expect(try site.petik("find", "pet* -kopi").output.contains("garam b2"))
    #expect(try site.petik("find", "pet*", "--not", "kopi").output.hasPrefix("garam b2"))
    for query in [
      "(angin", "angin AND", "\"angin", "angin^2", "text:angin", "NEAR(angin", "a'b OR",
    ] {
      let run = try site.petik("find", query)
      #expect(run.status != 2 && run.errors.isEmpty, "\(query): \(run)")
    }
    let run = try site.petik("find", "...")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("petik: nothing to look for in \"...\""))
  }

  @Test func programsReadJSON() throws {
    struct Answer: Decodable {
      struct Hit: Decodable {
        var paper: String
        var kind: String
        var part: String
        var section: String?
        var snippet: String
        var score: Double
      }
      var query: String
      var hits: [Hit]
    }
    let run = try site().petik("find", "timur", "--json")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    let hit = try #require(answer.hits.first)
    #expect(hit.paper == "garam" && hit.kind == "text" && hit.part == "b2")
    #expect(hit.section == "PENDAHULUAN" && hit.snippet.contains("angin timur"))
  }

  @Test func theIndexFollowsTheDataset() throws {
    let site = try site()
    #expect(try site.petik("find", "kopi").status == 0)
    try site.write("raw/teh.txt", coffee.replacing("kopi", with: "teh"))
    try site.remove("raw/kopi.txt")
    #expect(try site.petik("ingest").status == 0)
    #expect(try site.petik("find", "kopi").status == 1)
    #expect(try site.petik("find", "teh").output.hasPrefix("teh b2"))
    try site.remove("extracted/.petik")
    #expect(try site.petik("find", "teh").output.hasPrefix("teh b2"))
    try site.remove("extracted/.petik/catalogue.sqlite")
    try site.write("extracted/.petik/catalogue.sqlite", String(repeating: "not ours", count: 999))
    #expect(try site.petik("find", "teh").output.hasPrefix("teh b2"))
    #expect(try site.petik("validate").status == 0)
  }

  @Test func statusTellsWhatThereIsToDo() throws {
    let site = try site()
    let clean = try site.petik("status")
    #expect(clean.status == 0)
    #expect(clean.output.hasPrefix("2 papers in the dataset, 2 up to date\nlast ingest 20"))
    try site.write("raw/garam.txt", salt + "\n\nTambahan.\n")
    try site.write("raw/teh.txt", coffee)
    try site.write("raw/rusak.txt", "%PDF-1.7")
    try site.remove("raw/kopi.txt")
    let before = try site.stamps()
    let run = try site.petik("status")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        """
        2 papers in the dataset, 0 up to date
        1 stale
          raw/garam.txt: its source changed
        1 new
          raw/teh.txt: renamed from kopi
        1 removed
          kopi: its source is gone
        1 failed
          raw/rusak.txt: the file is a PDF document
        """))
    let json = try site.petik("status", "--json")
    #expect(json.status == 1)
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
    #expect(try site.stamps() == before)
  }
}
