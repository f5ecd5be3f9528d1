import Foundation
import PetikText

/// What an earlier run wrote to dataset.json.
package struct Manifest: Hashable, Sendable {
  package var pipeline: PipelineStamp
  package var papers: [ManifestEntry]
  package var failed: [FailedSource]
}

/// Reads the manifest of an earlier run, so that a run over some papers keeps the others.
package func readManifest(at root: URL) -> Manifest? {
  guard let data = try? Data(contentsOf: root.appending(path: "dataset.json")),
    let manifest = try? JSONDecoder().decode(ManifestFile.self, from: data)
  else { return nil }
  return Manifest(
    pipeline: PipelineStamp(
      version: manifest.pipeline.version, fingerprint: manifest.pipeline.fingerprint),
    papers: manifest.papers.map(\.entry), failed: manifest.failed.map(\.source))
}

private struct ManifestFile: Decodable {
  struct Pipeline: Decodable {
    var version: String
    var fingerprint: String
  }
  struct Paper: Decodable {
    struct Source: Decodable {
      var path: String
      var sha256: String
      var bytes: Int
    }
    struct Counts: Decodable {
      var sections: Int
      var tables: Int
      var citations: Int
      var footnotes: Int
      var references: Int
      var findings: [String: Int]
    }
    var id: String
    var source: Source
    var language: String
    var title: String?
    var counts: Counts
    var sha256: String

    var entry: ManifestEntry {
      var entry = ManifestEntry(
        id: id, path: source.path, sha256: source.sha256, byteCount: source.bytes,
        language: language, title: title, counts: .init(), paperSHA256: sha256)
      entry.counts.sections = counts.sections
      entry.counts.tables = counts.tables
      entry.counts.citations = counts.citations
      entry.counts.footnotes = counts.footnotes
      entry.counts.references = counts.references
      entry.counts.errors = counts.findings["error"] ?? 0
      entry.counts.warnings = counts.findings["warning"] ?? 0
      entry.counts.notes = counts.findings["note"] ?? 0
      return entry
    }
  }
  struct Failed: Decodable {
    var path: String
    var sha256: String?
    var error: String
    var source: FailedSource { FailedSource(path: path, sha256: sha256, error: error) }
  }
  var pipeline: Pipeline
  var papers: [Paper]
  var failed: [Failed]
}
