import PetikCSV
import PetikDataset
import PetikJSON
import PetikLexicon
import PetikModel
import PetikPipeline
import PetikReferences
import PetikText

/// What libFuzzer feeds: one room of petik each, chosen by `PETIK_FUZZ_TARGET`. A trap, a broken
/// promise or a slow input is a find. `make fuzz` runs all of them on `Tests/Fuzz/Corpus`.
enum FuzzTarget: String, CaseIterable {
  case decode, tables, references, csv

  func take(_ bytes: Bytes) {
    switch self {
    case .decode: Self.read(bytes)
    case .tables: Self.read(Bytes("HASIL\n\nTabel 1. Hasil\n\n".utf8) + bytes)
    case .references: _ = parseReference(readable(bytes), lexicon: .standard)
    case .csv: Self.readCSV(bytes)
    }
  }

  /// Any bytes become a paper whose ledger adds up, and JSON and CSV that petik's own readers take.
  private static func read(_ bytes: Bytes) {
    guard let paper = try? extract(bytes, path: "raw/a.txt", id: "a", lexicon: .standard) else {
      return
    }
    let ledger = paper.ledger
    precondition(
      ledger.blank + ledger.content + ledger.furniture + ledger.unclassified == ledger.bytes,
      "the ledger does not add up")
    let content = PaperContent(
      of: paper, pipeline: PipelineStamp(version: "0", fingerprint: "0"))
    for file in content.files {
      if file.path.hasSuffix(".json") {
        precondition(JSONDocument.parse(file.bytes).document != nil, "\(file.path) is no JSON")
      } else if file.path.hasSuffix(".csv") {
        readCSV(file.bytes)
      }
    }
  }

  private static func readCSV(_ bytes: Bytes) {
    var reader = CSVReader(bytes: bytes)
    var record = CSVRecord()
    while (try? reader.next(into: &record)) == true {}
  }

  private func readable(_ bytes: Bytes) -> Bytes {
    Bytes(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The one that the environment names; otherwise the first byte chooses.
  static let named = environment("PETIK_FUZZ_TARGET").flatMap(FuzzTarget.init)
}
