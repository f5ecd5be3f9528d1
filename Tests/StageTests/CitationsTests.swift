import PetikCitations
import PetikLexicon
import PetikModel
import PetikTestSupport
import PetikText
import Testing

@Suite(.serialized) struct CitationsTests {
  /// `Tests/Corpus/citations`: paragraphs between blank lines, entries of the list behind `ref:`.
  /// Out comes a line a citation: kind, text, items as `authors year`, with `<prefix>` and `@locator`.
  @Test(arguments: try Corpus.examples(in: "citations"))
  func citations(_ example: Example) throws {
    let blocks = paragraphs(of: example.input)
    let found = readCitations(blocks, lexicon: .standard).output
    for citation in found {
      let text = blocks[citation.block].text.bytes
      let end = citation.at + citation.text.utf8.count
      #expect(text[citation.at..<end].string == citation.text)
      #expect((0...1).contains(citation.confidence))
    }
    let actual = found.map(\.line).joined(separator: "\n")
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected)
  }

  @Test func oddBracketsDoNotCrash() {
    for text in [
      "", "(", ")", "[", "[[[[", "(((((((((((((((", "(2019", "[-]", "[1-999]", "[9999999999]",
      "(, 2019)", "(;;;)", "(A, 2019", "\u{FFFD}(2019)", "(&, 2019)", "et al. (2019)",
      "(dan, 2019)",
      "(2019)(2020)", "[1]-[", "(n.d.)", "A(", "(lihat, 2019: )",
    ] {
      _ = readCitations(paragraphs(of: text), lexicon: .standard)
    }
  }
}

/// One block a paragraph, its text at its place in the input.
func paragraphs(of input: String) -> [Block] {
  var blocks: [Block] = []
  var at = 0
  for line in input.split(separator: "\n", omittingEmptySubsequences: false) {
    let isEntry = line.hasPrefix("ref: ")
    let text = isEntry ? line.dropFirst(5) : line
    let start = at + (isEntry ? 5 : 0)
    at += line.utf8.count + 1
    guard !text.isEmpty else { continue }
    let bytes = Bytes(text.utf8)
    let segment = RunningText.Segment(
      at: 0, length: bytes.count, source: Span(start, start + bytes.count), isContiguous: false)
    blocks.append(
      Block(
        kind: isEntry ? .reference : .paragraph,
        text: RunningText(bytes: bytes, segments: [segment]), lines: [], page: 1, rule: "test",
        confidence: 1))
  }
  return blocks
}

extension Citation {
  fileprivate var line: String {
    "\(kind.rawValue) | \(text) | " + items.map(\.line).joined(separator: "; ")
  }
}

extension CitationItem {
  var line: String {
    var line = prefix.map { "<\($0)> " } ?? ""
    line += number ?? authors.joined(separator: " + ")
    if isEtAl { line += " +" }
    if let year { line += " " + year }
    if let locator { line += " @" + locator }
    return line
  }
}
