import PetikDataset
import PetikPipeline

/// What an ingest did, in a few lines.
struct IngestSummary {
  let report: IngestReport
  /// Sources that this run worked on.
  let done: Int

  var text: String {
    let papers = report.papers
    func sum(_ key: KeyPath<ManifestEntry.Counts, Int>) -> Int {
      papers.reduce(0) { $0 + $1.counts[keyPath: key] }
    }
    let counts = [
      ("sections", sum(\.sections)), ("tables", sum(\.tables)), ("citations", sum(\.citations)),
      ("footnotes", sum(\.footnotes)), ("references", sum(\.references)),
    ]
    var lines = [
      "\(done) read, \(papers.count) papers in the dataset, \(report.failed.count) failed"
    ]
    lines.append(counts.map { "\($0.1) \($0.0)" }.joined(separator: ", "))
    lines.append(
      "findings: \(sum(\.errors)) errors, \(sum(\.warnings)) warnings, \(sum(\.notes)) notes")
    if !report.removed.isEmpty {
      lines.append("removed, as their sources are gone: \(report.removed.joined(separator: ", "))")
    }
    for source in report.failed { lines.append("failed: \(source.path): \(source.error)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
