import Foundation
import PetikDataset

/// What a run over named sources works on, and what it leaves as it stands.
package struct Selection: Sendable {
  package var sources: [SourceFile]
  /// Entries of papers and failures that this run leaves alone.
  package var kept: [ManifestEntry] = []
  package var keptFailures: [FailedSource] = []
  /// Sources that nobody named and that must be done again all the same.
  package var stale: [SourceFile] = []

  /// A dataset is of one pipeline, and its manifest names what stands on disk. So a paper that
  /// another pipeline made, that the manifest lacks or whose folder is gone is done again too.
  package init(of chosen: [SourceFile], among all: [SourceFile], writer: DatasetWriter) {
    sources = chosen
    let others = all.filter { !Set(chosen).contains($0) }
    guard !others.isEmpty else { return }
    let manifest = readManifest(at: writer.root)
    let isOfThisPipeline = manifest?.pipeline == writer.pipeline
    let papers = Dictionary(
      (manifest?.papers ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let failures = Dictionary(
      (manifest?.failed ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for source in others {
      let stands = writer.hasPaper(source.id)
      if let paper = papers[source.path] {
        if stands, isOfThisPipeline { kept.append(paper) } else { stale.append(source) }
      } else if let failure = failures[source.path] {
        if isOfThisPipeline { keptFailures.append(failure) } else { stale.append(source) }
      } else if stands {
        stale.append(source)
      }
    }
    if !stale.isEmpty {
      let done = Set(chosen + stale)
      sources = all.filter(done.contains)
    }
  }
}
