import PetikDataset
import PetikJSON

/// The papers that an export reads, one after another: never more than one is in memory.
package struct ExportSource: Sendable {
  private let reader: DatasetReader
  /// The dataset's folder, for messages.
  private let shown: String
  /// Every paper of the dataset, sorted.
  package let allIDs: [String]
  /// The chosen papers in the dataset's order.
  package let ids: [String]

  /// - Parameters:
  ///   - papers: the ids to export; none: all.
  /// - Throws: ``ExportError`` where there is no dataset or no such paper.
  package init(_ reader: DatasetReader, shown: String, papers: [String]) throws {
    self.reader = reader
    self.shown = shown
    guard let file = try reader.manifest() else {
      throw ExportError("no dataset in \(shown); run petik ingest")
    }
    guard let root = file.root, root.kind == .object else {
      throw Self.fault(file, shown: shown)
    }
    if let format = root["format"]?.string, format != "petik.dataset/1" {
      throw ExportError(
        "\(shown)/\(file.path): the format is \"\(format)\"; expected petik.dataset/1; run petik ingest"
      )
    }
    let named = (root["papers"]?.items.map { $0["id"]?.string ?? "" } ?? [])
    // An id is a folder's name; anything else would lead out of the dataset.
    if let bad = named.first(where: { $0.isEmpty || $0.contains("/") || $0.hasPrefix(".") }) {
      throw ExportError("\(shown)/\(file.path): \"\(bad)\" is no paper's id; run petik ingest")
    }
    allIDs = named.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let known = Set(allIDs)
    if let unknown = papers.first(where: { !known.contains($0) }) {
      throw ExportError(
        "no paper \"\(unknown)\" in \(shown); ids are its folders' names, see \(shown)/\(file.path)"
      )
    }
    let chosen = Set(papers)
    ids = papers.isEmpty ? allIDs : allIDs.filter(chosen.contains)
  }

  /// - Throws: ``ExportError`` where the paper's file is missing or no JSON object.
  package func paper(_ id: String) throws -> PaperRecord {
    guard let file = try reader.paper(id) else { throw missing(id, DatasetReader.paperName) }
    guard let root = file.root, root.kind == .object else {
      throw Self.fault(file, shown: shown)
    }
    return PaperRecord(id: id, root)
  }

  /// The works of a paper, each once, from references.json.
  package func works(_ id: String) throws -> [WorkRecord] {
    guard let file = try reader.works(id) else { throw missing(id, DatasetReader.worksName) }
    guard let root = file.root, root.kind == .array else { throw Self.fault(file, shown: shown) }
    return root.items.map { WorkRecord($0) }
  }

  /// Calls with each chosen paper in order.
  package func forEach(_ body: (PaperRecord) throws -> Void) throws {
    for id in ids { try body(paper(id)) }
  }

  private func missing(_ id: String, _ name: String) -> ExportError {
    ExportError("\(shown)/\(id)/\(name): no such file; run petik ingest")
  }

  private static func fault(_ file: JSONFile, shown: String) -> ExportError {
    guard let fault = file.faults.first else {
      return ExportError("\(shown)/\(file.path): no such value as petik writes; run petik ingest")
    }
    return ExportError(
      "\(shown)/\(file.path):\(fault.place.line):\(fault.place.column): \(fault.message); "
        + "run petik ingest")
  }
}
