import Foundation
import Testing

/// `petik diff` and `petik git` as processes, over git repositories of their own.
@Suite struct DiffCommandTests {
  private static let paper = """
    Pupuk Kandang dan Hasil Padi

    Tono Wijaya

    Pendahuluan

    Hasil padi naik setelah pemupukan (Sari, 2019). Petani menanam padi dua kali dalam setahun.

    Metode

    Penelitian dilakukan di empat petak selama dua musim tanam di lahan milik petani.

    Daftar Pustaka

    Sari, D. (2019). Padi dan pupuk. Jurnal Tani, 3(1), 1-9.
    """

  private func repository() throws -> Site {
    let site = try Site(sources: ["pupuk.txt": Self.paper])
    #expect(try site.petik("ingest").status == 0)
    _ = try site.git("init", "-q")
    _ = try site.git("add", "raw", "extracted")
    _ = try site.git("commit", "-q", "-m", "one")
    return site
  }

  @Test func nothingChangedExitsZeroAndSaysNothing() throws {
    let site = try repository()
    let run = try site.petik("diff")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test func aNewSourceIsNamedAsTheCause() throws {
    let site = try repository()
    try site.write(
      "raw/pupuk.txt", Self.paper.replacing("empat petak", with: "enam petak"))
    #expect(try site.petik("ingest").status == 0)
    let run = try site.petik("diff")
    #expect(run.status == 1)
    #expect(run.output.contains("(source)"))
    #expect(run.output.contains("[-empat-] {+enam+}"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(try site.petik("diff", "--exit-zero").status == 0)
    #expect(try site.petik("diff", "--name-only").output == "pupuk\n")
    #expect(try site.petik("diff", "--", "pupuk").status == 1)
    let unknown = try site.petik("diff", "--", "jagung")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("jagung"))
  }

  @Test func anEditByHandIsNamedAsSuch() throws {
    let site = try repository()
    let file = "extracted/pupuk/paper.json"
    try site.write(file, try site.read(file).replacing("dua musim", with: "tiga musim"))
    let run = try site.petik("diff", "--stat")
    #expect(run.status == 1)
    #expect(run.output.contains("(edited)"))
  }

  @Test func revisionsAreReadWithoutACheckout() throws {
    let site = try repository()
    let file = "extracted/pupuk/paper.json"
    try site.write(file, try site.read(file).replacing("dua musim", with: "tiga musim"))
    _ = try site.git("commit", "-q", "-a", "-m", "two")
    #expect(try site.petik("diff").status == 0)
    let run = try site.petik("diff", "HEAD~1", "HEAD")
    #expect(run.output.contains("{+tiga+}"))
    #expect(try site.petik("diff", "HEAD", "HEAD~1").output.contains("{+dua+}"))
    let wrong = try site.petik("diff", "no-such-revision")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("no-such-revision"))
  }

  @Test func aPatchAppliesWholeOrNotAtAll() throws {
    let site = try Site(sources: [:])
    try site.write("a.csv", "kode,hasil\nA,12.5\nB,13\n")
    try site.write("b.csv", "kode,hasil\nA,12.5\nB,14\nC,2\n")
    let diff = try site.petik("diff", "a.csv", "b.csv", "--format", "json")
    try site.write("p.json", diff.output)
    #expect(try site.petik("patch", "p.json", "a.csv").status == 0)
    #expect(try site.read("a.csv") == site.read("b.csv"))
    let again = try site.petik("patch", "p.json", "a.csv")
    #expect(again.status == 1)
    #expect(again.errors.contains("nothing was applied"))
    #expect(try site.read("a.csv") == site.read("b.csv"))
    #expect(try site.petik("patch", "a.csv", "b.csv").status == 2)
  }

  @Test func everyFormatTellsTheSameChange() throws {
    let site = try Site(sources: [:])
    try site.write("lama.csv", "kode,hasil\nA,12.5\nB,13\nC,9\n")
    try site.write("baru.csv", "kode,hasil\nA,12.5\nB,14\nC,9\n")
    for format in ["text", "markdown", "html", "json", "daff", "stat"] {
      let run = try site.petik("diff", "lama.csv", "baru.csv", "--format", format)
      #expect(run.status == 1, "\(format): \(run.errors)")
      #expect(run.output.contains(format == "stat" ? "1 cell value" : "14"), "\(format)")
    }
    #expect(try site.petik("diff", "lama.csv", "baru.csv", "--tolerance", "1").status == 0)
    #expect(try site.petik("diff", "lama.csv", "baru.csv", "--format", "xml").status == 2)
    #expect(try site.petik("diff", "lama.csv", "baru.csv", "--key", "kode").status == 1)
    for other in ["baru.csv", "lama.csv"] {
      let run = try site.petik("diff", "lama.csv", other, "--key", "kode,blok")
      #expect(run.status == 2)
      #expect(run.errors.contains("no column \"blok\""))
      #expect(run.errors.contains("\"hasil\", \"kode\""))
    }
  }
}
