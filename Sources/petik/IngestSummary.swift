import PetikDataset
import PetikPipeline

/// What an ingest did, in a few lines.
struct IngestSummary {
  let report: IngestReport

  var text: String {
    let sums = report.counts
    let counts = [
      ("sections", sums.sections), ("tables", sums.tables), ("citations", sums.citations),
      ("footnotes", sums.footnotes), ("references", sums.references),
    ]
    let unchanged = report.unchanged > 0 ? "\(report.unchanged) unchanged, " : ""
    var lines = [
      "\(report.attempted) read, \(unchanged)\(report.papers) papers in the dataset, "
        + "\(report.failed.count) failed"
    ]
    lines.append(counts.map { "\($0.1) \($0.0)" }.joined(separator: ", "))
    lines.append(
      "findings: \(sums.errors) errors, \(sums.warnings) warnings, \(sums.notes) notes")
    lines += changes + slowest
    for source in report.failed { lines.append("failed: \(source.shownLine)") }
    for (id, error) in report.unwritten { lines.append("could not be written: \(id): \(error)") }
    if report.left > 0 {
      lines.append("stopped with \(report.left) sources left; run petik ingest to complete it")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var changes: [String] {
    var lines: [String] = []
    let moved = report.moved
    if !moved.isEmpty {
      lines.append(
        "moved, as their sources are: "
          + moved.map { "\($0.old) to \($0.new)" }.joined(separator: ", "))
    }
    let old = Set(moved.map(\.old))
    let removed = report.removed.filter { !old.contains($0) }
    if !removed.isEmpty {
      lines.append("removed, as their sources are gone: \(removed.joined(separator: ", "))")
    }
    if !report.kept.isEmpty {
      lines.append("kept, though their sources are gone: \(report.kept.joined(separator: ", "))")
    }
    for path in report.vanished { lines.append("gone while it was to be read: \(path.onOneLine)") }
    return lines
  }

  /// Slow papers are named where there are enough to compare, and they are slow.
  private var slowest: [String] {
    let slow = report.slowest.prefix(3).filter { $0.seconds >= 0.5 }
    guard report.done > 3, !slow.isEmpty else { return [] }
    let names = slow.map { done in
      let tenths = Int((done.seconds * 10).rounded())
      return "\(done.path.onOneLine) (\(tenths / 10).\(tenths % 10) s, \(done.byteCount) bytes)"
    }
    return ["slowest: " + names.joined(separator: ", ")]
  }
}

/// What an ingest would do, and why: a line a paper.
struct DryRunSummary {
  let report: IngestReport

  var text: String {
    var lines = report.planned.sorted { $0.path < $1.path }.map { done in
      "ingest  \(done.path.onOneLine): \(done.reason.text)"
    }
    lines += report.removed.map { "remove  \($0): its source is gone" }
    lines += report.failed.map { "fails   \($0.shownLine)" }
    lines.append(
      "\(report.done) to ingest, \(report.removed.count) to remove, "
        + "\(report.unchanged) unchanged, \(report.failed.count) failing; nothing was written")
    return lines.joined(separator: "\n") + "\n"
  }
}
