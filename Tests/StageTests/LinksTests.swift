import PetikCitations
import PetikLexicon
import PetikLinks
import PetikModel
import PetikTestSupport
import PetikText
import Testing

/// `Tests/Corpus/links`: paragraphs between blank lines; lines that begin with `entry:` are the list
/// (`label | family, family | year | title`), with `table:` and `figure:` labels in their places,
/// with `note:` notes (`label | kind of back-reference or - | family | year | title | text`).
@Suite(.serialized) struct LinksTests {
  @Test(arguments: try Corpus.examples(in: "links"))
  func links(_ example: Example) throws {
    var paper = LinkPage.paper(from: example.input)
    paper.citations = readCitations(paper.blocks, lexicon: .standard).output
    let (linked, findings) = link(paper, lexicon: .standard)
    let actual =
      (LinkPage.lines(of: linked) + findings.map { "\($0.rule.rawValue): \($0.message)" })
      .joined(separator: "\n")
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected)
  }

  @Test func anEmptyPaperLinksNothing() {
    let (paper, findings) = link(LinkPage.paper(from: ""), lexicon: .standard)
    #expect(paper.crossReferences.isEmpty)
    #expect(findings.isEmpty)
  }
}

private enum LinkPage {
  static func paper(from input: String) -> Paper {
    let source = SourceText(
      path: "raw/page.txt", sha256: "", byteCount: 0, encoding: "UTF-8", bytes: [],
      isVerbatim: true)
    var paper = Paper(id: "page", source: source)
    for line in input.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else {
        paper.blocks += paragraphs(of: String(line))
        continue
      }
      let fields = line[line.index(after: colon)...].split(separator: "|").map {
        Bytes($0.utf8)[Bytes($0.utf8).trimmedRange].string
      }
      switch line[..<colon] {
      case "entry": add(entry: fields, to: &paper)
      case "note": add(note: fields, to: &paper)
      case "table":
        paper.blocks.append(marker(.table))
        paper.tables.append(
          Table(
            label: fields[0], caption: nil, blocks: [paper.blocks.count - 1], pages: [],
            boxhead: [],
            columns: [], rows: [], notes: [], source: nil, rule: "test", confidence: 1))
      case "figure":
        paper.blocks.append(marker(.figureCaption))
        paper.figures.append(
          Figure(
            label: fields[0], caption: "", source: nil, blocks: [paper.blocks.count - 1], spans: [])
        )
      default: paper.blocks += paragraphs(of: String(line))
      }
    }
    return paper
  }

  static func lines(of paper: Paper) -> [String] {
    var lines: [String] = []
    for item in paper.citations.flatMap(\.items) {
      lines.append(item.line + " → " + title(item.reference, in: paper))
    }
    for mention in paper.crossReferences {
      let target = mention.target.map { "\($0)" } ?? "–"
      lines.append("\(mention.text) → \(target)")
    }
    for note in paper.footnotes {
      guard let back = note.backReference else { continue }
      let target = back.footnote.map { paper.footnotes[$0].label } ?? "–"
      lines.append(
        "note \(note.label) \(back.kind.rawValue) → \(target): \(title(back.reference, in: paper))")
    }
    for (index, reference) in paper.references.enumerated() {
      if let same = reference.sameAs { lines.append("reference \(index) is reference \(same)") }
    }
    return lines
  }

  private static func title(_ index: Int?, in paper: Paper) -> String {
    index.flatMap { paper.references[$0].work.title } ?? "–"
  }

  private static func add(entry fields: [String], to paper: inout Paper) {
    paper.references.append(reference(.list, label: fields[0], Array(fields[1...])))
  }

  private static func add(note fields: [String], to paper: inout Paper) {
    let text = fields.last ?? ""
    var note = Footnote(label: fields[0], text: RunningText(bytes: Bytes(text.utf8)), block: 0)
    if let kind = BackReference.Kind(rawValue: fields[1]) {
      note.backReference = BackReference(kind: kind)
    } else {
      paper.references.append(reference(.footnote, label: "-", Array(fields[2...])))
      note.references = [paper.references.count - 1]
    }
    paper.footnotes.append(note)
  }

  private static func reference(
    _ origin: Reference.Origin, label: String, _ fields: [String]
  ) -> Reference {
    var work = Work(type: "book")
    work.authors = fields[0].split(separator: ",").map { name in
      let name = Bytes(name.utf8)[Bytes(name.utf8).trimmedRange].string
      return name.contains(" ") ? Name(literal: name) : Name(family: name)
    }
    work.issued = Int(fields[1].prefix(4)).map { PartialDate(year: $0) }
    if fields[1].utf8.count == 5 { work.yearSuffix = String(fields[1].suffix(1)) }
    work.title = fields[2]
    return Reference(
      origin: origin, label: label == "-" ? nil : label,
      printed: "\(fields[0]) (\(fields[1])). \(fields[2])", spans: [], work: work, block: 0,
      rule: "test", confidence: 1)
  }

  private static func marker(_ kind: BlockKind) -> Block {
    Block(kind: kind, text: RunningText(), lines: [], page: 1, rule: "test", confidence: 1)
  }
}
