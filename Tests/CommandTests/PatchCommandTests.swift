import Foundation
import Testing

/// `petik patch` as a process: what it applies, what it leaves, what it refuses.
@Suite struct PatchCommandTests {
  private static let paper = """
    Pupuk Kandang dan Hasil Padi

    Tono Wijaya

    Pendahuluan

    Hasil padi naik setelah pemupukan (Sari, 2019). Petani menanam padi dua kali dalam setahun
    menurut Budi (2015). Hasilnya tampak pada Tabel 1 dan Tabel 2.

    Tabel 1. Hasil panen menurut desa

    Desa Petak Hasil
    Sumber 12 2,5
    Karang 14 3,1
    Tegal 9 2,8

    Sumber: Data penulis, 2019

    Metode

    Penelitian dilakukan di empat petak selama dua musim tanam di lahan milik petani.

    Tabel 2. Curah hujan menurut bulan

    Bulan Hujan Hari
    Mei 140 12
    Juni 90 8
    Juli 45 4

    Simpulan

    Pupuk kandang menaikkan hasil padi di keempat petak, dan hujan tidak mengubahnya.

    Daftar Pustaka

    Budi, A. (2015). Musim tanam. Penerbit Sawah.
    Sari, D. (2019). Padi dan pupuk. Jurnal Tani, 3(1), 1-9.
    """

  /// Other cells, a row more, a table less, another caption; a reference changed, lost and added.
  private static var revised: String {
    let table = Self.paper.components(separatedBy: "Tabel 2. Curah")[1]
      .components(separatedBy: "Simpulan")[0]
    return Self.paper.replacing("Tabel 2. Curah" + table, with: "")
      .replacing("Karang 14 3,1", with: "Karang 14 3,4\nDukuh 11 2,2")
      .replacing("Hasil panen menurut desa", with: "Hasil panen padi menurut desa")
      .replacing("2019\n\nMetode", with: "2020\n\nMetode")
      .replacing("3(1), 1-9", with: "3(2), 1-9")
      .replacing("Budi, A. (2015). Musim tanam. Penerbit Sawah.\n", with: "")
      .replacing(
        "Sari, D. (2019)",
        with: "Amin, B. (2011). Tebu di lahan kering. Penerbit Ladang.\nSari, D. (2019)")
  }

  /// A dataset, and beside it in `baru` what the revised source gives.
  private func sites() throws -> Site {
    let site = try Site(sources: ["pupuk.txt": Self.paper])
    #expect(try site.petik("ingest").status == 0)
    try copy(site, "extracted", "lama")
    try site.write("raw/pupuk.txt", Self.revised)
    #expect(try site.petik("ingest").status == 0)
    try copy(site, "extracted", "baru")
    try FileManager.default.removeItem(at: site.root.appending(path: "extracted"))
    try copy(site, "lama", "extracted")
    try site.write("raw/pupuk.txt", Self.paper)
    return site
  }

  private func copy(_ site: borrowing Site, _ from: String, _ to: String) throws {
    try FileManager.default.copyItem(
      at: site.root.appending(path: from), to: site.root.appending(path: to))
  }

  private func patch(_ site: borrowing Site, _ old: String, _ new: String) throws -> Site.Run {
    try site.write("p.json", try site.petik("diff", old, new, "--format", "json").output)
    return try site.petik("patch", "p.json", "extracted")
  }

  @Test func tablesAndReferencesComeGoAndChange() throws {
    let site = try sites()
    #expect(try site.files(under: "extracted/pupuk/tables") == ["t1.csv", "t2.csv"])
    #expect(try site.read("extracted/dataset.json").contains("\"references\":2"))
    let run = try patch(site, "lama", "baru")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("not applied, because petik ingest makes them: "))
    #expect(try site.files(under: "extracted/pupuk/tables") == ["t1.csv"])
    for file in ["references.json", "datapackage.json", "tables/t1.csv"] {
      let paths = ["extracted", "baru"].map { "\($0)/pupuk/\(file)" }
      #expect(try site.read(paths[0]) == site.read(paths[1]), "\(file)")
    }
    let rest = try site.petik("diff", "extracted", "baru", "--format", "json").output
    #expect(!rest.contains("\"part\":\"reference\""))
    #expect(try site.petik("validate").status == 0)
    #expect(try site.petik("validate").output.contains(" 0 errors"))
    #expect(try site.read("extracted/dataset.json").contains("\"tables\":1"))
    #expect(try !site.files(under: "extracted").contains { $0.contains(".new") })
  }

  @Test func andBackAgain() throws {
    let site = try sites()
    #expect(try patch(site, "lama", "baru").status == 0)
    let run = try patch(site, "baru", "lama")
    #expect(run.status == 0, "\(run.errors)")
    for file in ["references.json", "datapackage.json", "tables/t1.csv", "tables/t2.csv"] {
      let paths = ["extracted", "lama"].map { "\($0)/pupuk/\(file)" }
      #expect(try site.read(paths[0]) == site.read(paths[1]), "\(file)")
    }
    #expect(try site.petik("validate").status == 0)
  }

  @Test func oneConflictLeavesEverythingAsItWas() throws {
    let site = try sites()
    let file = "extracted/pupuk/tables/t1.csv"
    try site.write(file, try site.read(file).replacing("2.5", with: "2.6"))
    let before = try site.contents()
    let run = try patch(site, "lama", "baru")
    #expect(run.status == 1)
    #expect(run.errors.contains("tables/t1.csv says otherwise than paper.json"))
    #expect(run.errors.contains("nothing was applied"))
    #expect(try site.contents() == before)
  }

  @Test func anotherReferenceHereIsAConflict() throws {
    let site = try sites()
    let file = "extracted/pupuk/paper.json"
    try site.write(file, try site.read(file).replacing("Padi dan pupuk", with: "Padi dan air"))
    let run = try patch(site, "lama", "baru")
    #expect(run.status == 1)
    #expect(run.errors.contains("it is another here"))
    let again = try patch(site, "extracted", "extracted")
    #expect(again.status == 0)
    #expect(again.output == "applied to 0 files\n")
  }

  @Test func aCSVFileCorrectedByHandIsPatchedToo() throws {
    let site = try sites()
    try copy(site, "lama", "tangan")
    let file = "pupuk/tables/t2.csv"
    try site.write("tangan/" + file, try site.read("lama/" + file).replacing("140", with: "141"))
    #expect(try patch(site, "lama", "tangan").status == 0)
    #expect(try site.read("extracted/" + file) == site.read("tangan/" + file))
    #expect(try patch(site, "lama", "tangan").status == 1)
  }

  @Test func aWorkCorrectedByHandIsPatchedToo() throws {
    let site = try sites()
    try copy(site, "lama", "tangan")
    let file = "pupuk/references.json"
    try site.write("tangan/" + file, try site.read("lama/" + file).replacing("Tani", with: "Tanah"))
    #expect(try patch(site, "lama", "tangan").status == 0)
    #expect(try site.read("extracted/" + file) == site.read("tangan/" + file))
  }

  @Test func filesThatComeAndGo() throws {
    let site = try Site(sources: [:])
    try site.write("lama/a.csv", "kode,hasil\nA,12.5\n")
    try site.write("baru/bagian/b.csv", "kode,\"nama, desa\"\nB,x\n")
    try copy(site, "lama", "extracted")
    #expect(try patch(site, "lama", "baru").status == 0)
    #expect(try site.files(under: "extracted") == ["bagian/b.csv"])
    #expect(try patch(site, "baru", "lama").status == 0)
    #expect(try site.files(under: "extracted") == ["a.csv"])
  }

  @Test func aPatchReachesNothingOutside() throws {
    let site = try Site(sources: [:])
    try site.write("luar.csv", "a\n1\n")
    try site.write("extracted/a.csv", "a\n1\n")
    let patch = { (path: String) in
      """
      {"format": "petik.diff/1", "papers": [{"kind": "changed", "old": "../x", "changes":
      [{"part": "reference", "kind": "removed", "old": "r1"}]}], "tables": [{"kind": "changed",
      "old": "\(path)", "new": "\(path)", "columns": [{"old": 0, "new": 0, "oldName": "a",
      "newName": "b"}]}]}
      """
    }
    for path in ["../luar.csv", site.root.appending(path: "luar.csv").path(), "x/../../luar.csv"] {
      try site.write("p.json", patch(path))
      let run = try site.petik("patch", "p.json", "extracted")
      #expect(run.status == 1)
      #expect(run.errors.contains("is no CSV file below the dataset"))
      #expect(try site.read("luar.csv") == "a\n1\n")
    }
  }
}
