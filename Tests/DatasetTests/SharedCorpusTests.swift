import Foundation
import PetikLexicon
import PetikPipeline
import PetikText
import Testing

/// Real papers, where the machine has them beside the project: the ledger holds for each.
@Suite struct SharedCorpusTests {
  @Test func realPapersKeepTheLedger() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let corpus = root.deletingLastPathComponent().appending(path: "shared/corpus")
    guard let names = FileManager.default.subpaths(atPath: corpus.path(percentEncoded: false))
    else {
      print("skipped: no shared corpus beside the project")
      return
    }
    let papers = names.sorted().filter { $0.hasSuffix(".txt") }
    try #require(!papers.isEmpty, "the shared corpus holds no papers")
    for name in papers {
      let bytes = Bytes(try Data(contentsOf: corpus.appending(path: name)))
      let paper = try extract(bytes, path: name, id: "x", lexicon: .standard)
      let ledger = paper.ledger
      #expect(
        ledger.blank + ledger.content + ledger.furniture + ledger.unclassified == ledger.bytes,
        "\(name): \(ledger)")
      #expect(ledger.unclassified * 50 < ledger.bytes, "\(name): more than 2 % is unclassified")
    }
  }
}
