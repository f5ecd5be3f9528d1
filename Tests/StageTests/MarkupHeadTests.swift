import Foundation
import PetikLexicon
import PetikModel
import PetikPipeline
import PetikText
import Testing

/// What the head of a journal's page says of its paper is the paper's front, once.
@Suite struct MarkupHeadTests {
  private static let abstract =
    "Penelitian ini menghitung upah pemetik di tiga desa menurut berat pucuk yang ditimbang dua kali."

  private static let head = """
    <meta name="citation_journal_title" content="Jurnal Sagara">
    <meta name="citation_title" content="Upah Pemetik di Kebun Teh Rakyat">
    <meta name="citation_author" content="Wulandari, Ratna">
    <meta name="citation_author_institution" content="Universitas Lereng Selatan">
    <meta name="citation_author" content="Made Suparta">
    <meta name="citation_author_institution" content="Politeknik Muara">
    <meta name="citation_date" content="2021/3/5">
    <meta name="citation_abstract" xml:lang="id" content="\(abstract)">
    <meta name="DC.Subject" xml:lang="id" content="upah">
    <meta name="DC.Subject" xml:lang="id" content="kebun teh">
    """

  private func paper(head: String, body: String) throws -> Paper {
    let page = "<html lang=\"id\"><head>\(head)</head><body>\(body)</body></html>"
    return try extract(Bytes(page.utf8), path: "raw/a.html", id: "a", lexicon: .standard)
  }

  private func expectFront(_ paper: Paper) {
    let front = paper.metadata
    #expect(front.title?.text == "Upah Pemetik di Kebun Teh Rakyat")
    #expect(front.authors.map(\.literal) == ["Ratna Wulandari", "Made Suparta"])
    #expect(front.authors.map(\.family) == ["Wulandari", "Suparta"])
    #expect(front.authors.map(\.affiliations) == [["a1"], ["a2"]])
    #expect(front.affiliations.map(\.text) == ["Universitas Lereng Selatan", "Politeknik Muara"])
    #expect(front.dates.map(\.date) == ["2021-03-05"])
    #expect(paper.abstracts.map(\.text) == [Self.abstract])
    #expect(paper.abstracts.map(\.language) == ["id"])
    #expect(paper.keywords.map { $0.terms.map(\.text) } == [["upah", "kebun teh"]])
    #expect(paper.sections.map(\.title) == ["Pendahuluan"])
  }

  @Test func isPrintedWhereThePageShowsNothingOfIt() throws {
    let body = "<h2>Pendahuluan</h2><p>Kebun teh memberi upah menurut berat pucuk.</p>"
    expectFront(try paper(head: Self.head, body: body))
  }

  @Test func isPrintedOnceWhereThePageShowsIt() throws {
    let body = """
      <h2>Upah Pemetik di<br>Kebun Teh Rakyat</h2>
      <p>Ratna Wulandari<sup>1</sup>, Made Suparta<sup>2</sup></p>
      <p><sup>1</sup>Universitas Lereng Selatan</p><p><sup>2</sup>Politeknik Muara</p>
      <h3>Abstrak</h3><p>\(Self.abstract)</p><p>Kata kunci: upah, kebun teh</p>
      <h2>Pendahuluan</h2><p>Kebun teh memberi upah menurut berat pucuk.</p>
      """
    let paper = try paper(head: Self.head, body: body)
    expectFront(paper)
    let text = paper.source.bytes.string
    for part in ["Kebun Teh Rakyat", "Wulandari", "Politeknik", "Penelitian ini", "Kata kunci"] {
      #expect(text.components(separatedBy: part).count == 2, "\(part)")
    }
  }

  @Test func dublinCoreSaysTheSame() throws {
    let head = """
      <meta name="DC.Title" content="Upah Pemetik di Kebun Teh Rakyat">
      <meta name="DC.Title.Alternative" xml:lang="en" content="Wages of Pickers in Tea Gardens">
      <meta name="DC.Creator.PersonalName" content="Ratna Wulandari">
      <meta name="DC.Creator.PersonalName" content="Made Suparta">
      <meta name="DC.Source" content="Jurnal Sagara"><meta name="DC.Source.Volume" content="8">
      <meta name="DC.Identifier.pageNumber" content="11-20">
      """
    let front = try paper(
      head: head, body: "<h2>Pendahuluan</h2><p>Kebun teh memberi upah menurut berat pucuk.</p>"
    ).metadata
    #expect(front.title?.text == "Upah Pemetik di Kebun Teh Rakyat")
    #expect(front.translatedTitle?.text == "Wages of Pickers in Tea Gardens")
    #expect(front.authors.map(\.literal) == ["Ratna Wulandari", "Made Suparta"])
    #expect(front.volume?.text == "8" && front.firstPage?.text == "11")
  }
}
