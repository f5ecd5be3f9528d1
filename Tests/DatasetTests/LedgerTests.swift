import Foundation
import PetikDataset
import PetikDecode
import PetikLexicon
import PetikModel
import PetikPipeline
import PetikText
import Testing

/// Nothing is lost and nothing is counted twice, whatever the input; and the same input gives the
/// same bytes.
@Suite struct LedgerTests {
  @Test(arguments: try Samples.all())
  func samples(_ sample: Sample) throws { try check(sample.bytes) }

  @Test(arguments: 0..<40)
  func cutsAndShuffles(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    let samples = try Samples.all()
    let bytes = samples[random.below(samples.count)].bytes
    let start = random.below(bytes.count)
    let end = min(bytes.count, start + 1 + random.below(6_000))
    var lines = bytes[start..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
    if seed % 2 == 0 { random.shuffle(&lines) }
    try check(Bytes(lines.joined(separator: [0x0A])))
  }

  @Test(arguments: 0..<40)
  func randomBytes(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed) &+ 1_000)
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
    "....... 4", "BAB I", "\u{C}\u{C}\u{C}x", "x\u{0}y",
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

/// A sample paper of raw/.
struct Sample: Sendable, CustomStringConvertible {
  var description: String
  var bytes: Bytes
}

enum Samples {
  static func all() throws -> [Sample] {
    let raw = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "raw")
    let names = try FileManager.default.contentsOfDirectory(atPath: raw.path(percentEncoded: false))
    let samples = try names.sorted().filter { $0.hasSuffix(".txt") }.map { name in
      Sample(description: name, bytes: Bytes(try Data(contentsOf: raw.appending(path: name))))
    }
    try #require(samples.count >= 10, "raw/ must hold at least ten samples")
    return samples
  }
}

/// A small seeded generator (splitmix64), so that a failure can be seen again.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 1) &* 0xD134_2543_DE82_EF95 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { limit <= 0 ? 0 : Int(next() % UInt64(limit)) }

  mutating func shuffle<Item>(_ items: inout [Item]) {
    for index in items.indices.reversed() where index > 0 {
      items.swapAt(index, below(index + 1))
    }
  }
}
