import Foundation
import PetikLexicon
import PetikModel
import PetikPipeline
import PetikText
import Testing

/// Two invented papers, one as a journal's page and one in JATS, give the dataset that their text
/// would give.
@Suite struct MarkupPapersTests {
  private func paper(_ name: String) throws -> Paper {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Markup").appending(path: name)
    return try extract(
      Bytes(try Data(contentsOf: file)), path: "raw/\(name)", id: "a", lexicon: .standard)
  }

  private func outline(_ paper: Paper) -> [String] {
    paper.sections.map { "\($0.level) \($0.label ?? "–") \($0.title): \($0.role.rawValue)" }
  }

  private func rows(_ table: Table) -> [String] {
    table.rows.map { row in row.map(\.text).joined(separator: " | ") }
  }

  @Test func html() throws {
    let paper = try paper("kebun-teh.html")
    #expect(paper.language == "id")
    #expect(
      outline(paper) == [
        "1 1. Pendahuluan: introduction", "1 2. Metode: methods",
        "1 3. Hasil dan Pembahasan: results-discussion", "1 4. Kesimpulan: conclusion",
        "1 – Daftar Pustaka: references",
      ])
    let table = try #require(paper.tables.first)
    #expect(paper.tables.count == 1)
    #expect(table.label == "Tabel 1")
    #expect(table.caption == "Umur Pohon dan Upah Pemetik di Tiga Desa")
    #expect(
      rows(table) == [
        "Cikahuripan | 62,5 | 37,5 | 54.000", "Sukamulya | 48,0 | 52,0 | 47.500",
        "Pasirhalang | 31,2 | 68,8 | 39.250",
      ])
    #expect(
      paper.footnotes.map(\.text.string) == [
        "Berat ditimbang dua kali sehari, pagi dan sore.",
        "Wirjosuparto memakai data sebelum tahun 1990.",
      ])
    #expect(paper.callouts.count == 2)
    #expect(
      paper.references.map(\.printed) == [
        "Sasmita, A., & Darmawan, R. (2017). Mandor, timbangan, dan rasa adil di kebun teh. "
          + "Jurnal Agraria Lembah, 8(2), 101–118.",
        "Wirjosuparto, H. (2019). Pohon tua di lereng selatan. Bandung: Pustaka Lereng.",
      ])
  }

  /// What a page shows around its article is no part of the paper.
  @Test func htmlShowsTheArticleOnly() throws {
    let text = try paper("kebun-teh.html").source.bytes.string
    for part in ["Beranda", "bukan teks", "color: red", "↩"] {
      #expect(!text.contains(part), "\(part)")
    }
  }

  @Test func whatThePageSaysOfItsPaper() throws {
    let page = """
      <html lang="id"><head><meta name="citation_journal_title" content="Jurnal Sagara">
      <meta name="citation_volume" content="8"><meta name="citation_issue" content="2">
      <meta name="citation_date" content="2021/03/05"><meta name="citation_firstpage" content="11">
      <meta name="citation_lastpage" content="20"><meta name="citation_doi" content="10.99999/js.8.2">
      </head><body><h1>Upah Pemetik di Kebun Teh Rakyat</h1><p>Ratna Wulandari</p>
      <h2>Pendahuluan</h2><p>Kebun teh rakyat memberi upah berdasarkan berat pucuk.</p></body></html>
      """
    let front = try extract(Bytes(page.utf8), path: "raw/a.html", id: "a", lexicon: .standard)
      .metadata
    #expect(front.journal?.text == "Jurnal Sagara" && front.doi?.text == "10.99999/js.8.2")
    #expect(front.volume?.text == "8" && front.issue?.text == "2" && front.year?.text == "2021")
    #expect(front.title?.text == "Upah Pemetik di Kebun Teh Rakyat")
  }

  @Test func jats() throws {
    let paper = try paper("tide-gauges.xml")
    #expect(paper.language == "en")
    #expect(
      outline(paper) == [
        "1 1. Introduction: introduction", "1 2. Methods: methods", "2 2.1 Interviews: other",
        "1 3. Results: results", "1 4. Conclusion: conclusion",
        "1 – References: references",
      ])
    let table = try #require(paper.tables.first)
    #expect(table.label == "Table 1")
    #expect(table.caption == "Remembered and measured height of the flood")
    #expect(rows(table).first == "Muara Lama | 1998 | 142 | 138.5" && rows(table).count == 4)
    #expect(
      paper.footnotes.map(\.text.string) == [
        "We leave aside satellite altimetry.", "Names were changed at their request.",
      ])
    #expect(paper.callouts.count == 2)
    #expect(paper.references.count == 2)
    #expect(
      paper.references.first?.printed
        == "Marsh, E., Okello, P. (2015). Two ways of keeping water. Coastal Archives, 12(3), "
        + "201–219.")
  }

  private func extracted(_ markup: String, _ name: String) throws -> Paper {
    try extract(Bytes(markup.utf8), path: "raw/\(name)", id: "a", lexicon: .standard)
  }

  /// What JATS says is a paragraph is one, however short; sections have the levels of their elements;
  /// notes bear any label and need no heading.
  @Test func jatsIsTakenAtItsWord() throws {
    let paper = try extracted(
      """
      <article xml:lang="id"><front><article-meta><title-group><article-title>Harga Kertas</article-title>
      </title-group><contrib-group><contrib contrib-type="author"><name><surname>Mahfud</surname>
      <given-names>Zaini</given-names></name><xref ref-type="fn" rid="n1">*</xref></contrib></contrib-group>
      </article-meta></front><body><sec><title>Kios dan Pasar</title><p>Luas Lahan</p>
      <p>Kertas datang dengan kapal<xref ref-type="fn" rid="n2">1</xref> setiap bulan.</p>
      <list list-type="simple"><list-item><p>Kertas tulis</p></list-item></list>
      <sec><title>Masa Paceklik</title><disp-quote><p>Kertas habis sebelum musim tanam.</p></disp-quote>
      </sec></sec><sec><title>Masa Panen</title><p>Harga turun.</p></sec></body>
      <back><fn-group><fn id="n1"><label>*</label><p>Pengajar sejarah.</p></fn>
      <fn id="n2"><label>1</label><p>Buku utang, 1912.</p></fn></fn-group></back></article>
      """, "a.xml")
    #expect(
      outline(paper) == [
        "1 – Kios dan Pasar: other", "2 – Masa Paceklik: other", "1 – Masa Panen: other",
      ])
    let body = paper.blocks.filter { [.paragraph, .listItem, .quotation].contains($0.kind) }
    #expect(
      body.map { "\($0.kind.rawValue) \($0.text.string)" } == [
        "paragraph Luas Lahan", "paragraph Kertas datang dengan kapal¹ setiap bulan.",
        "listItem Kertas tulis", "quotation Kertas habis sebelum musim tanam.",
        "paragraph Harga turun.",
      ])
    #expect(
      paper.footnotes.map { "\($0.label) \($0.text.string)" } == [
        "* Pengajar sejarah.", "1 Buku utang, 1912.",
      ])
    #expect(paper.callouts.map(\.footnote) == [0, 1])
    #expect(paper.metadata.authors.map(\.literal) == ["Zaini Mahfud"])
  }

  /// Ranks of headings are their levels where the headings do not count themselves.
  @Test func headingsOfAPageHaveLevels() throws {
    let paper = try extracted(
      """
      <html lang="id"><body><h1>Harga Kertas di Pasar Lama</h1><h3>Kios dan Pasar</h3><p>Kertas datang.</p>
      <h4>Masa Paceklik</h4><p>Kertas habis.</p><h3>Masa Panen</h3><p>Harga turun.</p></body></html>
      """, "a.html")
    #expect(
      paper.sections.map { "\($0.level) \($0.title)" } == [
        "1 Kios dan Pasar", "2 Masa Paceklik", "1 Masa Panen",
      ])
  }
}
