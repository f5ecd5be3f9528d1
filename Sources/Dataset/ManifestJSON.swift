import PetikModel
import PetikText

/// What the manifest says of one paper.
package struct ManifestEntry: Hashable, Sendable {
  package var id: String
  package var path: String
  package var sha256: String
  package var byteCount: Int
  package var language: String
  package var title: String?
  package var counts: Counts
  /// Of paper.json.
  package var paperSHA256: String

  package struct Counts: Hashable, Sendable {
    package var sections = 0
    package var tables = 0
    package var citations = 0
    package var footnotes = 0
    package var references = 0
    package var errors = 0
    package var warnings = 0
    package var notes = 0

    package init() {}

    package static func += (left: inout Counts, right: Counts) {
      left.sections += right.sections
      left.tables += right.tables
      left.citations += right.citations
      left.footnotes += right.footnotes
      left.references += right.references
      left.errors += right.errors
      left.warnings += right.warnings
      left.notes += right.notes
    }
  }

  package init(
    id: String, path: String, sha256: String, byteCount: Int, language: String, title: String?,
    counts: Counts, paperSHA256: String
  ) {
    self.id = id
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.language = language
    self.title = title
    self.counts = counts
    self.paperSHA256 = paperSHA256
  }

  package init(_ paper: Paper, paperSHA256: String) {
    id = paper.id
    path = paper.source.path
    sha256 = paper.source.sha256
    byteCount = paper.source.byteCount
    language = paper.language
    title = paper.metadata.title?.text
    counts = Counts()
    counts.sections = paper.sections.count
    counts.tables = paper.tables.count
    counts.citations = paper.citations.count
    counts.footnotes = paper.footnotes.count
    counts.references = paper.references.count
    counts.errors = paper.findings.count { $0.severity == .error }
    counts.warnings = paper.findings.count { $0.severity == .warning }
    counts.notes = paper.findings.count { $0.severity == .note }
    self.paperSHA256 = paperSHA256
  }
}

/// A source that could not be read.
package struct FailedSource: Hashable, Sendable {
  package var path: String
  /// nil where not even its bytes could be read.
  package var sha256: String?
  package var error: String

  package init(path: String, sha256: String?, error: String) {
    self.path = path
    self.sha256 = sha256
    self.error = error
  }
}

/// `dataset.json`, one entry a paper, in pieces: a large one is never in memory as a whole.
package struct ManifestText<Papers: Sequence<ManifestEntry>>: Sequence {
  /// Before and behind the entries.
  private let head: Bytes
  private let tail: Bytes
  private let papers: Papers

  /// - Parameter papers: sorted by id; gone through once for each iterator.
  package init(papers: Papers, failed: [FailedSource], pipeline: PipelineStamp) {
    var json = JSONWriter()
    var place = 0
    json.object { json in
      json.newline()
      json.pair("format", "petik.dataset/1")
      json.breakBeforeNextKey()
      json.key("pipeline")
      pipeline.write(to: &json)
      json.breakBeforeNextKey()
      json.key("papers")
      place = json.bytes.count
      json.breakBeforeNextKey()
      json.key("failed")
      json.lines(failed.sorted { $0.path < $1.path }) { json, source in
        json.object {
          $0.pair("path", source.path)
          $0.nullable("sha256", source.sha256)
          $0.pair("error", source.error)
        }
      }
      json.newline()
    }
    json.newline()
    head = Bytes(json.bytes[..<place])
    tail = Bytes(json.bytes[place...])
    self.papers = papers
  }

  package func makeIterator() -> Iterator {
    Iterator(papers: papers.makeIterator(), piece: head + [0x5B], tail: tail)
  }

  package struct Iterator: IteratorProtocol {
    fileprivate var papers: Papers.Iterator
    fileprivate var piece: Bytes
    fileprivate var tail: Bytes
    private var isFirst = true
    private var isDone = false

    fileprivate init(papers: Papers.Iterator, piece: Bytes, tail: Bytes) {
      self.papers = papers
      self.piece = piece
      self.tail = tail
    }

    package mutating func next() -> Bytes? {
      if isDone { return nil }
      piece.reserveCapacity(Self.pieceBytes + 1024)
      while piece.count < Self.pieceBytes, let paper = papers.next() {
        piece += isFirst ? [0x0A] : [0x2C, 0x0A]
        isFirst = false
        var json = JSONWriter(capacity: 768)
        json.write(paper)
        piece += json.bytes
      }
      if piece.count < Self.pieceBytes {
        piece += isFirst ? [0x5D] : [0x0A, 0x5D]
        piece += tail
        isDone = true
      }
      defer { piece.removeAll(keepingCapacity: !isDone) }
      return piece
    }

    private static var pieceBytes: Int { 1 << 16 }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ entry: ManifestEntry) {
    object { json in
      json.pair("id", entry.id)
      json.key("source")
      json.object {
        $0.pair("path", entry.path)
        $0.pair("sha256", entry.sha256)
        $0.pair("bytes", entry.byteCount)
      }
      json.pair("language", entry.language)
      json.nullable("title", entry.title)
      json.key("counts")
      json.object {
        $0.pair("sections", entry.counts.sections)
        $0.pair("tables", entry.counts.tables)
        $0.pair("citations", entry.counts.citations)
        $0.pair("footnotes", entry.counts.footnotes)
        $0.pair("references", entry.counts.references)
        $0.key("findings")
        $0.object {
          $0.pair("error", entry.counts.errors)
          $0.pair("warning", entry.counts.warnings)
          $0.pair("note", entry.counts.notes)
        }
      }
      json.pair("sha256", entry.paperSHA256)
    }
  }
}
