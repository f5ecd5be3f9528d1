import Foundation
import Testing

/// petik in git repositories of every kind: what it reads, what it refuses and how it says so.
@Suite struct GitTests {
  private static let odd = "data 'baru' \u{22}é\u{22} — padi"

  @Test func pathsWithBlanksQuotesAndOtherLetters() throws {
    let site = try Site.repositoryOfTable(below: Self.odd)
    try site.write(Self.odd + "/extracted/tabel \u{22}é\u{22} 'x'.csv", "a\n1\n")
    let run = try site.petik(["diff"], at: Self.odd)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("tabel \u{22}é\u{22} 'x'.csv"))
    try site.git("add", ".", at: Self.odd)
    try site.git("commit", "-q", "-m", "two", at: Self.odd)
    #expect(try site.petik(["diff"], at: Self.odd).status == 0)
    #expect(try site.petik(["diff", "HEAD~1", "HEAD"], at: Self.odd).status == 1)
  }

  @Test func aDatasetBelowTheTop() throws {
    let site = try Site.repositoryOfTable()
    try site.write("bagian/[x] *?/extracted/b.csv", "a\n1\n")
    try site.git("add", ".")
    try site.git("commit", "-q", "-m", "two")
    try site.write("bagian/[x] *?/extracted/b.csv", "a\n2\n")
    let run = try site.petik(["diff", "--name-only"], at: "bagian/[x] *?")
    #expect(run.output == "b.csv\n")
  }

  @Test func aShallowCloneSaysWhatItLacks() throws {
    let site = try Site.repositoryOfTable(below: "asal")
    try site.write("asal/extracted/a.csv", "kode,hasil\nA,1\nB,3\n")
    try site.git("commit", "-q", "-a", "-m", "two", at: "asal")
    let origin = site.root.appending(path: "asal").absoluteString
    try site.git("clone", "-q", "--depth", "1", origin, "salinan")
    #expect(try site.petik(["diff"], at: "salinan").status == 0)
    let run = try site.petik(["diff", "HEAD~1"], at: "salinan")
    #expect(run.status == 2)
    #expect(run.errors.contains("git fetch --unshallow"))
    try site.git("fetch", "-q", "--unshallow", at: "salinan")
    #expect(try site.petik(["diff", "HEAD~1"], at: "salinan").status == 1)
  }

  @Test func aSubmoduleIsRefusedAndReadFromInside() throws {
    let site = try Site.repositoryOfTable(below: "asal")
    try site.write("induk/extracted/b.csv", "a\n1\n")
    try site.git("init", "-q", at: "induk")
    let origin = site.root.appending(path: "asal").absoluteString
    try site.git("submodule", "--quiet", "add", origin, "extracted/sub", at: "induk")
    try site.git("submodule", "--quiet", "add", origin, "lain", at: "induk")
    try site.git("add", ".", at: "induk")
    try site.git("commit", "-q", "-m", "one", at: "induk")
    let run = try site.petik(["diff"], at: "induk")
    #expect(run.status == 2)
    #expect(run.errors.contains("\"extracted/sub\" is a submodule; run petik diff inside of it"))
    try site.write("induk/lain/extracted/a.csv", "kode,hasil\nA,1\nB,9\n")
    let inside = try site.petik(["diff", "--name-only"], at: "induk/lain")
    #expect(inside.output == "a.csv\n", "\(inside.errors)")
  }

  @Test func aDatasetThatIsASubmoduleIsRefused() throws {
    let site = try Site.repositoryOfTable(below: "asal")
    try site.write("induk/x.txt", "x")
    try site.git("init", "-q", at: "induk")
    let origin = site.root.appending(path: "asal").absoluteString
    try site.git("submodule", "--quiet", "add", origin, "extracted", at: "induk")
    try site.git("commit", "-q", "-m", "one", at: "induk")
    let run = try site.petik(["diff"], at: "induk")
    #expect(run.status == 2)
    #expect(run.errors.contains("\"extracted\" is a submodule"))
  }

  @Test func linksAreRefusedInCommitsAndOnDisk() throws {
    let site = try Site.repositoryOfTable()
    try site.write("luar/paper.json", "{}")
    try site.link("extracted/padi", to: "../luar")
    let disk = try site.petik("diff")
    #expect(disk.status == 2)
    #expect(disk.errors.contains("\"padi\" is a symbolic link"))
    try site.git("add", ".")
    try site.git("commit", "-q", "-m", "two")
    let commit = try site.petik("diff", "HEAD~1", "HEAD")
    #expect(commit.status == 2)
    #expect(commit.errors.contains("\"extracted/padi\" is a symbolic link"))
  }

  @Test func aLinkedDatasetFolderIsReadWhereItStands() throws {
    let site = try Site.repositoryOfTable(below: "data")
    try site.link("tautan", to: "data")
    try site.write("data/extracted/a.csv", "kode,hasil\nA,1\nB,9\n")
    #expect(try site.petik(["diff", "--name-only"], at: "tautan").output == "a.csv\n")
    try site.write("lain/pipeline.json", "{\"version\": 1}")
    try site.git("init", "-q", at: "lain")
    try site.git("commit", "-q", "--allow-empty", "-m", "one", at: "lain")
    try site.link("lain/extracted", to: "../data/extracted")
    let out = try site.petik(["diff"], at: "lain")
    #expect(out.status == 2)
    #expect(out.errors.contains("leads out of the repository"))
  }

  @Test func outsideOfARepository() throws {
    let site = try Site(sources: [:])
    try site.write("extracted/a.csv", "a\n1\n")
    let run = try site.petik("diff")
    #expect(run.status == 2)
    #expect(run.errors.contains("is in no git repository"))
    #expect(try site.petik("git", "install").status == 2)
  }

  @Test func aRepositoryWithoutACommit() throws {
    let site = try Site(sources: [:])
    try site.write("extracted/a.csv", "a\n1\n")
    try site.git("init", "-q")
    let run = try site.petik("diff")
    #expect(run.status == 2)
    #expect(run.errors.contains("\"HEAD\" is no folder, file or revision"))
  }
}
