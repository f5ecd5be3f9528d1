import PetikLexicon
import PetikModel
import PetikPipeline
import PetikReferences
import PetikTestSupport
import PetikText
import Testing

@Suite(.serialized) struct ReferencesTests {
  @Test(arguments: try Corpus.examples(in: "references"))
  func parsesEntries(_ example: Example) throws {
    let actual = drawWork(parseReference(Bytes(example.input.utf8), lexicon: .standard).work)
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  @Test(arguments: try Corpus.examples(in: "reference-lists"))
  func separatesEntries(_ example: Example) throws {
    let paper = try extract(
      Bytes(example.input.utf8), path: "a.txt", id: "a", lexicon: .standard)
    let actual = paper.references.map { reference in
      (reference.label.map { "\($0) | " } ?? "") + reference.printed
    }.joined(separator: "\n")
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  /// Alone, `Karangan, Layar Biru` may be publisher and place; the list says which comes first.
  @Test func entriesAreReadInTheStyleOfTheirList() throws {
    let list = """
      Rahma, S., Angin Timur di Teluk, Jakarta, Pustaka Barito, 2011.
      Putri, N., Ikan dan Musim Hujan, Bandung, Penerbit Layar, 2012.
      Tanoto, B., Jalan ke Muara Lama, Surabaya, Pustaka Ombak, 2009.
      Wirya, C., Kampung di Atas Air, Yogyakarta, Penerbit Pena, 2014.
      Gusti, D., Layar yang Patah, Medan, Pustaka Karang, 2016.
      Hadi, P., Sungai Kecil di Muara, Karangan, Layar Biru, 2010.
      """
    let text = "Sungai\n\nPENDAHULUAN\n\nSungai kecil.\n\nDAFTAR PUSTAKA\n\n" + list
    let paper = try extract(Bytes(text.utf8), path: "a.txt", id: "a", lexicon: .standard)
    let last = try #require(paper.references.last?.work)
    #expect(paper.references.count == 6)
    #expect(last.publisher == "Layar Biru")
    #expect(last.publisherPlace == "Karangan")
    let entry = Bytes((list.split(separator: "\n").last ?? "").utf8)
    #expect(parseReference(entry, lexicon: .standard).work.publisher != "Layar Biru")
  }

  /// What a broken line leaves of an entry is read too, and says nothing that does not stand there.
  @Test(arguments: try Corpus.examples(in: "references"))
  func readsPiecesOfEntries(_ example: Example) {
    let entry = Bytes(example.input.utf8)
    let edges = [0] + entry.wordRanges.flatMap { [$0.lowerBound, $0.upperBound] } + [entry.count]
    for edge in edges {
      for piece in [entry[..<edge], entry[edge...]] {
        let work = parseReference(Bytes(piece), lexicon: .standard).work
        let title = (work.title ?? "").split(separator: " ").joined(separator: " ")
        let text = piece.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(title.isEmpty || text.contains(title), "\(example): \(text)")
      }
    }
  }

  /// Alone: a name with an initial in its middle, and nothing behind it.
  @Test(arguments: [
    "", ".", "Rukman M. Sandi", "[", "[1]", "1.", "(", "“", "In", "A.", "http://", "10.1234/",
    "2019", "Ed.",
  ])
  func survives(_ input: String) {
    _ = parseReference(Bytes(input.utf8), lexicon: .standard)
  }
}

/// One line a field, in the order of an entry.
private func drawWork(_ work: Work) -> String {
  func draw(_ names: [Name]) -> String {
    names.map { name in
      name.family.map { family in name.given.map { "\(family), \($0)" } ?? family }
        ?? "{\(name.literal ?? "")}"
    }.joined(separator: "; ")
  }
  func draw(_ date: PartialDate) -> String {
    ([date.year] + [date.month, date.day].compactMap(\.self)).map(String.init)
      .joined(separator: "-")
  }
  let fields: [(String, String?)] = [
    ("author", work.authors.isEmpty ? nil : draw(work.authors)),
    ("editor", work.editors.isEmpty ? nil : draw(work.editors)),
    ("issued", work.issued.map { draw($0) + (work.yearSuffix ?? "") }), ("title", work.title),
    ("container", work.containerTitle), ("volume", work.volume), ("issue", work.issue),
    ("page", work.page), ("edition", work.edition), ("place", work.publisherPlace),
    ("publisher", work.publisher), ("genre", work.genre), ("number", work.number),
    ("ISBN", work.isbn), ("DOI", work.doi), ("URL", work.url),
    ("accessed", work.accessed.map(draw)), ("locator", work.locator), ("note", work.note),
  ]
  return
    (["type: \(work.type)"] + fields.compactMap { name, value in value.map { "\(name): \($0)" } })
    .joined(separator: "\n")
}
