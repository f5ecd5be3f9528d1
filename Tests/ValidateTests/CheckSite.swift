import Foundation
import PetikDataset
import PetikPipeline
import PetikTestSupport
import PetikText
import PetikValidate

/// A dataset in a temporary folder, made by ingest and then spoilt as an example says.
struct CheckSite: ~Copyable {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(
      path: "petik-checks-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  static let source = """
    Pendahuluan

    Menurut Dewi (2020), panen padi naik setiap tahun (Rahman, 2018; Siregar, 2019). Rinciannya
    ada pada Tabel 1.

    Tabel 1. Hasil Panen

    Tahun Hasil SD
    2019 12,50 0,40
    2020 13,10 0,52
    2021 14,00 0,61

    Sumber: Catatan petani

    Daftar Pustaka

    Dewi, A. (2020). Sawah dan Hujan. Jurnal Tani, 4(2), 11-19. https://doi.org/10.1234/jt.v4i2.77
    Rahman, B. (2018). Panen Raya. Jurnal Tani, 2(1), 1-9.
    Siregar, C. (2019). Benih Lokal. Jurnal Tani, 3(1), 5-8.
    """

  func write(_ path: String, _ bytes: Bytes) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// - Parameter edits: `OLD => NEW` of the source; `␊` is a line end.
  func ingest(_ configuration: Configuration, edits: [String]) async throws {
    var text = Self.source
    for edit in edits {
      let words = edit.replacing("␊", with: "\n").components(separatedBy: " => ")
      guard words.count == 2, text.contains(words[0]) else {
        throw CorpusError(description: "the source has no \(words[0])")
      }
      text = text.replacing(words[0], with: words[1], maxReplacements: 1)
    }
    try write("raw/padi.txt", Bytes(text.utf8))
    let ingest = Ingest(root: root, configuration: configuration, version: petikVersion)
    let sources = try SourceFinder(root: root, configuration: configuration).all()
    _ = try await ingest.run(IngestRequest(all: sources))
  }

  /// One line of an example: `FILE: OLD => NEW`, `+ FILE: TEXT`, `- FILE`.
  func change(_ line: String) throws {
    if line.hasPrefix("- ") {
      return try FileManager.default.removeItem(at: root.appending(path: String(line.dropFirst(2))))
    }
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw CorpusError(description: "no change: \(line)") }
    if parts[0].hasPrefix("+ ") {
      return try write(String(parts[0].dropFirst(2)), bytes(fromReadable: parts[1]))
    }
    let words = parts[1].components(separatedBy: " => ")
    let text = try read(parts[0])
    guard words.count == 2, text.contains(words[0]) else {
      throw CorpusError(description: "\(parts[0]) has no \(words[0])")
    }
    let new = text.replacing(words[0], with: words[1], maxReplacements: 1)
    try write(parts[0], bytes(fromReadable: new))
    if parts[0].hasSuffix("/paper.json") { try sign(old: text, new: new) }
  }

  /// A change of a paper alone would always be one of the manifest too.
  private func sign(old: String, new: String) throws {
    let manifest = try read("extracted/dataset.json")
    let digests = [old, new].map { SHA256.hex(of: Bytes($0.utf8)) }
    try write(
      "extracted/dataset.json", Bytes(manifest.replacing(digests[0], with: digests[1]).utf8))
  }

  func findings(_ target: String, _ options: ValidateOptions) throws -> [CheckFinding] {
    try validate(root.appending(path: target), shown: target, sources: root, options: options)
  }
}
