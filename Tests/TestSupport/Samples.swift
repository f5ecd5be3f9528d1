import Foundation
import Testing

/// A sample paper of raw/.
package struct Sample: Sendable, CustomStringConvertible {
  package var description: String
  package var bytes: [UInt8]
}

/// The papers of raw/.
package enum Samples {
  /// Every text of raw/.
  package static func all() throws -> [Sample] {
    let raw = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "raw")
    let names = try FileManager.default.contentsOfDirectory(atPath: raw.path(percentEncoded: false))
    let samples = try names.sorted().filter { $0.hasSuffix(".txt") }.map { name in
      Sample(description: name, bytes: [UInt8](try Data(contentsOf: raw.appending(path: name))))
    }
    try #require(samples.count >= 10, "raw/ must hold at least ten samples")
    return samples
  }

  /// Some lines of a sample, every other time in another order, some cut.
  package static func piece(_ seed: Int) throws -> [UInt8] {
    var random = Random(seed: seed)
    let samples = try all()
    let bytes = samples[random.below(samples.count)].bytes
    let start = random.below(bytes.count)
    let end = min(bytes.count, start + 1 + random.below(6_000))
    var lines = bytes[start..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
    if seed % 2 == 0 { lines.shuffle(using: &random) }
    for index in lines.indices where random.below(8) == 0 {
      lines[index] = lines[index].prefix(random.below(lines[index].count + 1))
    }
    return [UInt8](lines.joined(separator: [0x0A]))
  }
}
