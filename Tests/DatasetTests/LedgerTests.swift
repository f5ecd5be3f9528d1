import Foundation
import PetikDataset
import PetikDecode
import PetikLexicon
import PetikModel
import PetikPipeline
import PetikTestSupport
import PetikText
import Testing

/// Nothing is lost and nothing is counted twice, whatever the input; and the same input gives the
/// same bytes.
@Suite struct LedgerTests {
  @Test(arguments: try Samples.all())
  func samples(_ sample: Sample) throws { try check(sample.bytes) }

  @Test(arguments: 0..<40)
  func cutsAndShuffles(_ seed: Int) throws { try check(Samples.piece(seed)) }

  @Test(arguments: 0..<40)
  func randomBytes(_ seed: Int) throws {
    var random = Random(seed: seed + 1_000)
    let alphabet: Bytes =
      seed % 3 == 0
      ? Bytes(0...255)
      : Bytes(" \n\n\t\r\u{C}.,;:()[]“”1234567890aAbB-–•ﬁé\u{200B}\u{A0}Tabel".utf8)
    var bytes = Bytes()
    for _ in 0..<random.below(3_000) { bytes.append(alphabet[random.below(alphabet.count)]) }
    try check(bytes)
  }

  @Test(arguments: [
    "\u{FEFF}", "\u{200B}", "a", "-", "1", "Tabel 1.", "Abstrak", "Kata kunci:",
    "\u{FEFF}Abstrak\nx",
    "1.\n2.\n3.", "[1]", "(2020)", "DAFTAR PUSTAKA", "DAFTAR PUSTAKA\n\u{200B}", "a-\nb",
    "\u{AD}\n\u{AD}",
    "\"\n=\n\u{AD}\n»", "....... 4", "BAB I", "\u{C}\u{C}\u{C}x", "x\u{0}y",
  ])
  func smallest(_ text: String) throws { try check(Bytes(text.utf8)) }

  private func check(_ bytes: Bytes) throws {
    let paper: Paper
    do {
      paper = try extract(bytes, path: "raw/x.txt", id: "x", lexicon: .standard)
    } catch {
      // A refusal is an answer: it must say why.
      #expect(!error.description.isEmpty)
      return
    }
    var owners = Array(repeating: 0, count: paper.source.bytes.count)
    for block in paper.blocks {
      for span in block.text.spans {
        try #require(span.start >= 0 && span.start < span.end && span.end <= owners.count)
        for offset in span.start..<span.end { owners[offset] += 1 }
      }
    }
    let source = paper.source.bytes
    let lost = source.indices.filter { !source[$0].isBlank && owners[$0] == 0 }
    let twice = source.indices.filter { !source[$0].isBlank && owners[$0] > 1 }
    #expect(lost.isEmpty, "lost: \(show(lost, source))")
    #expect(twice.isEmpty, "twice: \(show(twice, source))")
    let ledger = paper.ledger
    #expect(
      ledger.blank + ledger.content + ledger.furniture + ledger.unclassified == ledger.bytes)
    let stamp = PipelineStamp(version: "1", fingerprint: "f")
    let again = try extract(bytes, path: "raw/x.txt", id: "x", lexicon: .standard)
    #expect(paperJSON(paper, pipeline: stamp) == paperJSON(again, pipeline: stamp))
    _ = try JSONSerialization.jsonObject(with: Data(paperJSON(paper, pipeline: stamp)))
  }

  private func show(_ offsets: [Int], _ source: Bytes) -> String {
    guard let first = offsets.first else { return "" }
    let context = source[max(0, first - 30)..<min(source.count, first + 30)].string
    return "\(offsets.count) bytes from \(first): …\(context)…"
  }
}
