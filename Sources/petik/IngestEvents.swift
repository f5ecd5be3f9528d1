import PetikDataset
import PetikPipeline
import PetikText

/// An ingest for machines: one JSON object a line.
enum IngestEvents {
  /// What became of a source; nil for papers that stay as they are.
  static func line(of outcome: IngestOutcome, done: Int, total: Int) -> Bytes? {
    var json = JSONWriter()
    switch outcome {
    case .unchanged: return nil
    case .ingested(let id, let reason):
      json.object {
        $0.pair("event", "ingested")
        $0.pair("id", id)
        $0.pair("reason", reason.text)
        $0.pair("done", done)
        $0.pair("total", total)
      }
    case .failed(let source):
      json.object {
        $0.pair("event", "failed")
        $0.pair("path", source.path)
        $0.pair("error", source.error)
        $0.pair("done", done)
        $0.pair("total", total)
      }
    case .vanished(let path):
      json.object {
        $0.pair("event", "vanished")
        $0.pair("path", path)
        $0.pair("done", done)
        $0.pair("total", total)
      }
    }
    return json.bytes + [0x0A]
  }

  static func end(of report: IngestReport) -> Bytes {
    var json = JSONWriter()
    json.object { json in
      json.pair("event", "end")
      json.pair("ingested", report.done)
      json.pair("unchanged", report.unchanged)
      json.pair("papers", report.papers)
      json.strings("removed", report.removed)
      json.strings("kept", report.kept)
      json.key("failed")
      json.array(report.failed) { json, source in
        json.object {
          $0.pair("path", source.path)
          $0.pair("error", source.error)
        }
      }
      json.key("unwritten")
      json.array(report.unwritten) { json, item in
        json.object {
          $0.pair("id", item.id)
          $0.pair("error", item.error)
        }
      }
      json.key("slowest")
      json.array(report.slowest) { json, done in
        json.object {
          $0.pair("path", done.path)
          $0.pair("bytes", done.byteCount)
          $0.pair("milliseconds", Int((done.seconds * 1000).rounded()))
        }
      }
      json.pair("left", report.left)
      json.pair("milliseconds", Int((report.seconds * 1000).rounded()))
    }
    return json.bytes + [0x0A]
  }
}
