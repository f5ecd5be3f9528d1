import PetikLexicon
import PetikModel
import PetikPipeline
import PetikTestSupport
import PetikText
import Testing

@Suite(.serialized) struct NotesTests {
  @Test(arguments: try Corpus.examples(in: "notes"))
  func readsNotes(_ example: Example) throws {
    let actual = try drawNotes(of: example.input)
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  @Test(arguments: [
    "1", "kata.1", "kata.1\n\n1", "1 Ibid.\n1 Ibid.", "a¹\n\n¹ B", "\u{FFFD}1\n1 A",
  ])
  func survives(_ input: String) throws {
    _ = try drawNotes(of: input)
  }
}

/// Notes, what they point back to, and the words before each callout.
private func drawNotes(of input: String) throws -> String {
  let paper = try extract(Bytes(input.utf8), path: "a.txt", id: "a", lexicon: .standard)
  var drawn: [String] = []
  for note in paper.footnotes {
    var line = "\(note.label) | \(note.text.string)"
    if let back = note.backReference {
      let label = back.footnote.map { paper.footnotes[$0].label } ?? "?"
      let work = back.reference.map { paper.references[$0].work.title ?? "" } ?? "?"
      line += " = \(back.kind.rawValue) \(label): \(work)"
    }
    drawn.append(line)
    for index in note.references {
      let reference = paper.references[index]
      let author = reference.work.authors.first.map { $0.family ?? $0.literal ?? "" } ?? "–"
      let same = reference.sameAs.map { " = \(paper.references[$0].printed.prefix(24))" } ?? ""
      drawn.append("  cites \(author) | \(reference.work.title ?? "")\(same)")
    }
  }
  for callout in paper.callouts {
    let before = paper.blocks[callout.block].text.bytes[..<callout.at].suffix(16).string
    drawn.append("\(callout.label) after \(before)")
  }
  return drawn.joined(separator: "\n")
}
