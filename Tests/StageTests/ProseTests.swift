import PetikLexicon
import PetikModel
import PetikNormalise
import PetikProse
import PetikTestSupport
import PetikText
import Testing

/// `Tests/Corpus/prose`: lines come in; the running text comes out, a blank line between paragraphs.
@Suite(.serialized) struct ProseTests {
  @Test(arguments: try Corpus.examples(in: "prose"))
  func joinsLines(_ example: Example) throws {
    let text = normalise(Bytes(example.input.utf8)).output
    let joiner = Joiner(text: text, lexicon: .standard)
    let joined = paragraphs(of: text).map { joiner.join($0) }
    for paragraph in joined { expectSpansInOrder(paragraph) }
    let actual = joined.map(\.string).joined(separator: "\n\n")
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected)
  }

  /// A word that goes on over a thousand lines is joined by its tail, and printed by it.
  @Test func joinsEndlessWord() {
    let words = Array(repeating: "kata", count: 1000)
    let source = words.joined(separator: "-\n")
    let text = normalise(Bytes(source.utf8)).output
    let joined = Joiner(text: text, lexicon: .standard).join(text.lines)
    #expect(joined.string == words.joined(separator: "-"))
    #expect(joined.repairs.count == 999)
    #expect(joined.repairs.allSatisfy { $0.printed.contains("kata-\nkata") })
    #expect(joined.repairs.allSatisfy { $0.printed.utf8.count < 600 })
    expectSpansInOrder(joined)
  }

  /// The tail begins between characters.
  @Test func joinsEndlessWordOfWideCharacters() {
    let words = Array(repeating: "é€", count: 500)
    let text = normalise(Bytes(words.joined(separator: "-\n").utf8)).output
    let joined = Joiner(text: text, lexicon: .standard).join(text.lines)
    #expect(joined.repairs.allSatisfy { !$0.printed.contains("\u{FFFD}") })
  }
}

private func expectSpansInOrder(_ text: RunningText) {
  let spans = text.spans
  #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
}

/// The lines of each paragraph.
private func paragraphs(of text: CleanText) -> [[Line]] {
  var paragraphs: [[Line]] = []
  for line in text.lines {
    if paragraphs.isEmpty || line.blankLinesBefore > 0 { paragraphs.append([]) }
    paragraphs[paragraphs.count - 1].append(line)
  }
  return paragraphs
}
