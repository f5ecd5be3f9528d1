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

  /// Marks that no note bears cite the numbered list.
  @Test func superscriptsCite() throws {
    let input = """
      PENDAHULUAN

      Kadar garam naik.1 Penelitian lain menyebutkan hal serupa.2,3 Luasnya 30 km2 selama Covid19.
      Umur berperan besar,1,4-5 terutama di pulau kecil.

      DAFTAR PUSTAKA

      1. Hadi R. Garam dan laut. Jurnal Gizi. 2015;3(2):10–15.
      2. Sena A. Nelayan dan garam. Med J. 2016;25:1–5.
      3. Brook A, Dale P. Salt at sea. Lancelot. 2001;33:10-2.
      4. Sutedjo B. Pola makan nelayan. Jakarta: Layar; 2012.
      5. Rahmah S. Umur dan garam. Jurnal Kesma. 2017;1(1):4–9.
      """
    let paper = try extract(Bytes(input.utf8), path: "a.txt", id: "a", lexicon: .standard)
    #expect(paper.citations.map(\.text) == ["1", "2,3", "1,4-5"])
    #expect(paper.citations.flatMap(\.items).compactMap(\.reference) == [0, 1, 2, 0, 3, 4])
    #expect(paper.footnotes.isEmpty)
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
