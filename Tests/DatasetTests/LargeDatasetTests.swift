import Foundation
import PetikDataset
import PetikFiles
import PetikPipeline
import PetikText
import Testing

@Suite struct EntryTableTests {
  @Test(arguments: [nil, "", "Padi", String(repeating: "panjang ", count: 20_000)] as [String?])
  func entriesSurvive(title: String?) {
    var table = EntryTable(count: 300)
    for number in 0..<300 where number != 7 { table.set(number, to: entry(number, title: title)) }
    for number in 0..<300 where number != 7 {
      let found = table.entry(number, id: "p\(number)", path: "raw/p\(number).txt")
      #expect(found == entry(number, title: title))
      #expect(table.counts(number) == entry(number, title: title).counts)
    }
    #expect(table.entry(7, id: "p7", path: "raw/p7.txt") == nil)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "0", count: 63), String(repeating: "A", count: 64),
    String(repeating: "0", count: 65), String(repeating: "é", count: 32),
    String(repeating: "0", count: 63) + "g", String(repeating: "f", count: 64),
  ])
  func digestsThatAreNoneSurvive(_ digest: String) {
    var (table, entry) = (EntryTable(count: 1), entry(0, title: nil))
    entry.sha256 = digest
    entry.byteCount = -1
    entry.counts.notes = .min
    table.set(0, to: entry)
    #expect(table.entry(0, id: entry.id, path: entry.path) == entry)
  }

  @Test func whatIsTakenOutCanBePutBack() throws {
    var table = EntryTable(count: 1)
    #expect(table.remove(0) == nil)
    table.set(0, to: entry(1, title: "old"))
    let removed = table.remove(0)
    let place = try #require(removed)
    #expect(!table.contains(0))
    table.set(0, to: entry(2, title: "new"))
    table.restore(0, to: place)
    #expect(table.entry(0, id: "p1", path: "raw/p1.txt") == entry(1, title: "old"))
  }
}

@Suite struct ManifestTextTests {
  private let stamp = PipelineStamp(version: "1", fingerprint: "f")

  @Test(arguments: [0, 1, 2, 5000])
  func piecesAreOneManifest(_ count: Int) throws {
    let papers = (0..<count).map { entry($0, title: "Judul \"\($0)\"") }
    let failed = [FailedSource(path: "raw/x.txt", sha256: nil, error: "it is no file")]
    let text = ManifestText(papers: papers, failed: failed, pipeline: stamp)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(text.allSatisfy { $0.count < 1 << 18 })
    try Data(text.joined()).write(to: folder.appending(path: "dataset.json"))
    let manifest = try #require(readManifest(at: folder))
    #expect(manifest.papers == papers)
    #expect(manifest.failed == failed)
    let writer = DatasetWriter(root: folder, pipeline: stamp)
    #expect(writer.isManifest(text))
    let fewer = ManifestText(papers: papers.dropLast(), failed: failed, pipeline: stamp)
    #expect(writer.isManifest(fewer) == papers.isEmpty)
    let file = try FileHandle(forWritingTo: folder.appending(path: "dataset.json"))
    try file.seekToEnd()
    try file.write(contentsOf: Data([0x0A]))
    #expect(!writer.isManifest(text))
  }
}

@Suite struct SourceListTests {
  @Test(arguments: [
    ["b.txt", "a/z.txt", "a-b.txt", "a.b.txt", "B2.txt"],
    ["é.txt", "e.txt", "f.txt", "a/ö.txt"], [],
  ])
  func sourcesAreFoundByPath(_ names: [String]) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let raw = root.appending(path: "raw")
    try FileManager.default.createDirectory(
      at: raw.appending(path: "a"), withIntermediateDirectories: true)
    for name in names { try Data("x".utf8).write(to: raw.appending(path: name)) }
    let sources = try SourceFinder(root: root, configuration: Configuration()).all()
    #expect(
      sources.map(\.name) == names.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) })
    for (number, source) in sources.enumerated() {
      #expect(sources.number(ofPath: source.path) == number)
      #expect(source.path == "raw/" + source.name)
      #expect(source.id == paperID(ofPath: source.name))
    }
    let byID = sources.byID.map { sources[Int($0)].id }
    #expect(byID == byID.sorted())
    for path in ["raw/", "raw", "", "b.txt", "raw/b", "raw/b.txt\0", "raw/zzz", "raw/A"] {
      #expect(sources.number(ofPath: path) == nil)
    }
  }
}

private func entry(_ number: Int, title: String?) -> ManifestEntry {
  var counts = ManifestEntry.Counts()
  counts.sections = number
  counts.references = number * 1000
  counts.warnings = 1
  let digest = String(repeating: "0123456789abcdef", count: 4)
  return ManifestEntry(
    id: "p\(number)", path: "raw/p\(number).txt", sha256: digest, byteCount: number,
    language: "id", title: title, counts: counts, paperSHA256: String(digest.reversed()))
}
