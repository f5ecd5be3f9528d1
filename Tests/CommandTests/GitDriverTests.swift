import Foundation
import Testing

/// `petik git install`: what git itself shows then.
@Suite struct GitDriverTests {
  private static let paper = """
    {"format": "petik.paper/1", "id": "padi", "metadata": {"title": {"text": "Padi"}}, "blocks":
    [{"id": "b1", "kind": "paragraph", "text": "Panen selama dua musim tanam."}]}
    """

  private func repository() throws -> Site {
    let site = try Site(sources: [:])
    try site.write("extracted/padi é/paper.json", Self.paper)
    try site.write("extracted/padi é/references.json", "[\n{\"id\":\"r1\",\"title\":\"Padi\"}\n]\n")
    try site.write("extracted/padi é/tables/t1.csv", "desa,hasil\r\nA,1\r\nB,2\r\n")
    try site.write(
      "extracted/dataset.json",
      "{\"format\":\"petik.dataset/1\",\"papers\":[{\"id\":\"padi é\",\"counts\":{\"tables\":1}}]}")
    try site.write("lain/paper.json", "{\n\"a\": 1\n}\n")
    try site.git("init", "-q")
    try site.git("add", ".")
    try site.git("commit", "-q", "-m", "one")
    #expect(try site.petik("git", "install").status == 0)
    return site
  }

  private func edit(_ site: borrowing Site, _ file: String, _ from: String, _ to: String) throws {
    try site.write(file, try site.read(file).replacing(from, with: to))
  }

  @Test func gitDiffShowsWhatChangedInEveryFile() throws {
    let site = try repository()
    try edit(site, "extracted/padi é/paper.json", "dua musim", "tiga musim")
    try edit(site, "extracted/padi é/references.json", "\"Padi\"", "\"Padi Sawah\"")
    try edit(site, "extracted/padi é/tables/t1.csv", "B,2", "B,3")
    try edit(site, "extracted/dataset.json", "\"tables\":1", "\"tables\":2")
    let output = try site.git("diff")
    #expect(
      output.contains("diff --petik a/extracted/padi é/paper.json b/extracted/padi é/paper.json"))
    #expect(output.contains("~ padi é  changed (edited)"))
    #expect(output.contains("[-dua-] {+tiga+}"))
    #expect(output.contains("title: Padi {+Sawah+}"))
    #expect(output.contains("row 2, \"hasil\": [-2-] {+3+}"))
    #expect(output.contains("tables: [-1-] {+2+}"))
    #expect(!output.contains("\u{1B}"))
    let painted = try site.git("-c", "color.diff=always", "diff")
    #expect(painted.contains("\u{1B}[32m{+tiga+}"), "\(painted)")
  }

  @Test func otherFilesUnderTheSameNameAreShownAsGitShowsThem() throws {
    let site = try repository()
    try edit(site, "lain/paper.json", "1", "2")
    let output = try site.git("diff")
    #expect(output.contains("-\"a\": 1\n+\"a\": 2"))
    #expect(!output.contains("petik"))
  }

  @Test func filesThatComeGoAndAreRenamed() throws {
    let site = try repository()
    try site.git("mv", "extracted/padi é", "extracted/beras")
    try site.write("extracted/baru/paper.json", Self.paper.replacing("Padi", with: "Jagung"))
    try site.git("rm", "-q", "extracted/dataset.json")
    try site.git("add", ".")
    let output = try site.git("diff", "--cached", "-M")
    #expect(
      output.contains(
        "diff --petik a/extracted/padi é/paper.json b/extracted/beras/paper.json\n  says the same"))
    #expect(output.contains("+ baru  added"))
    #expect(output.contains("- padi é"))
  }

  @Test func aMergeInConflictDoesNotStopGit() throws {
    let site = try repository()
    let file = "extracted/padi é/paper.json"
    try site.git("branch", "lain")
    try edit(site, file, "dua musim", "tiga musim")
    try site.git("commit", "-q", "-a", "-m", "two")
    try site.git("checkout", "-q", "lain")
    try edit(site, file, "dua musim", "empat musim")
    try site.git("commit", "-q", "-a", "-m", "three")
    try site.git("merge", "-q", "-", failing: true)
    #expect(try site.git("diff").contains("diff --cc"))
    #expect(try site.git("diff", "--cached").contains("not merged yet"))
  }

  @Test func gitLogReadsPapersAsText() throws {
    let site = try repository()
    try edit(site, "extracted/padi é/paper.json", "dua musim", "tiga musim")
    try site.git("commit", "-q", "-a", "-m", "two")
    let output = try site.git("log", "-p", "-1")
    #expect(output.contains("-Panen selama dua musim tanam.\n+Panen selama tiga musim tanam."))
  }

  @Test func installAndUninstallTouchOnlyWhatIsTheirs() throws {
    let site = try repository()
    let file = ".git/info/attributes"
    #expect(try site.petik("git", "install").status == 0)
    #expect(try site.read(file).components(separatedBy: "begin").count == 2)
    try site.write(file, "*.txt text\n" + (try site.read(file)) + "*.x -text\n")
    #expect(try site.petik("git", "uninstall").status == 0)
    #expect(try site.read(file) == "*.txt text\n*.x -text\n")
    #expect(try !site.git("config", "--list", "--local").contains("petik"))
    #expect(try site.petik("git", "uninstall").status == 0)
  }
}
