import PetikModel
import PetikText

/// Version of petik and hash of what decides its output.
package struct PipelineStamp: Hashable, Sendable {
  package var version: String
  package var fingerprint: String

  package init(version: String, fingerprint: String) {
    self.version = version
    self.fingerprint = fingerprint
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.pair("version", version)
      $0.pair("fingerprint", fingerprint)
    }
  }
}

/// `paper.json`: the whole paper, one key a line and one item a line in its long lists.
package func paperJSON(_ paper: Paper, pipeline: PipelineStamp) -> Bytes {
  // Text, spans and ids come to about four times the source.
  var json = JSONWriter(capacity: paper.source.byteCount * 4 + 4096)
  json.object { json in
    json.newline()
    json.pair("format", "petik.paper/1")
    json.line("id") { $0.value(paper.id) }
    json.line("source") { $0.write(paper.source) }
    json.line("pipeline") { pipeline.write(to: &$0) }
    json.line("language") { $0.value(paper.language) }
    json.line("metadata") { $0.write(paper.metadata) }
    json.line("abstracts") { $0.lines(paper.abstracts) { $0.write($1) } }
    json.line("keywords") { $0.lines(paper.keywords) { $0.write($1) } }
    json.line("sections") { $0.writeSections(paper) }
    json.line("blocks") { $0.writeBlocks(paper) }
    json.line("tables") { $0.writeTables(paper) }
    json.line("figures") { $0.writeFigures(paper) }
    json.line("footnotes") { $0.writeFootnotes(paper) }
    json.line("callouts") { $0.writeCallouts(paper) }
    json.line("citations") { $0.writeCitations(paper) }
    json.line("references") { $0.writeReferences(paper) }
    json.line("crossReferences") { $0.writeCrossReferences(paper) }
    json.line("ledger") { $0.write(paper.ledger) }
    json.line("findings") { $0.lines(paper.findings) { $0.write($1) } }
    json.newline()
  }
  json.newline()
  return json.bytes
}

extension JSONWriter {
  /// A key on a line of its own.
  fileprivate mutating func line(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    breakBeforeNextKey()
    key(name)
    body(&self)
  }

  fileprivate mutating func write(_ source: SourceText) {
    object {
      $0.pair("path", source.path)
      $0.pair("sha256", source.sha256)
      $0.pair("bytes", source.byteCount)
      $0.pair("encoding", source.encoding)
      $0.pair("mediaType", source.format.mediaType)
    }
  }

  fileprivate mutating func write(_ ledger: Ledger) {
    object {
      $0.pair("bytes", ledger.bytes)
      $0.pair("blank", ledger.blank)
      $0.pair("content", ledger.content)
      $0.pair("furniture", ledger.furniture)
      $0.pair("unclassified", ledger.unclassified)
    }
  }

  fileprivate mutating func write(_ finding: Finding) {
    object {
      $0.pair("rule", finding.rule.rawValue)
      $0.pair("severity", finding.severity.rawValue)
      $0.pair("message", finding.message)
      $0.spans(finding.spans)
    }
  }
}
