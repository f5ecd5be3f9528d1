import PetikDecode
import PetikModel
import PetikText
import Testing

/// Markup that is no paper, or asks for what petik does not do: each has an error of its own.
@Suite struct MarkupRefusedTests {
  struct Refused: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var format: SourceFormat
    var markup: String
    /// What the error must say.
    var error: String
  }

  private static let depth = 100_000
  private static let entity = "the document declares entities, which petik does not expand; mend"
  private static let refused = [
    Refused(
      testDescription: "an entity bomb", format: .xml,
      markup: """
        <?xml version="1.0"?>
        <!DOCTYPE article [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>
        <article><body><p>&c;</p></body></article>
        """, error: "the XML cannot be read: line 2: \(entity)"),
    Refused(
      testDescription: "a file of the machine as an entity", format: .xml,
      markup: """
        <!DOCTYPE article [
        <!ENTITY secret SYSTEM "file:///etc/hostname">]>
        <article><body><p>&secret;</p></body></article>
        """, error: "line 2: \(entity)"),
    Refused(
      testDescription: "an entity of parameters", format: .xml,
      markup: """
        <!DOCTYPE article [<!ENTITY % outside SYSTEM "http://localhost:9/x.dtd"> %outside;]>
        <article><body><p>Satu.</p></body></article>
        """, error: "line 1: \(entity)"),
    Refused(
      testDescription: "deep XML", format: .xml,
      markup: "<article>" + String(repeating: "<sec>", count: depth),
      error: "the XML cannot be read: line 1: elements are nested too deeply"),
    Refused(
      testDescription: "deep HTML", format: .html,
      markup: "<body>" + String(repeating: "<div>", count: depth) + "x",
      error: "the HTML cannot be read: line 1: elements are nested too deeply"),
    Refused(
      testDescription: "deep HTML within a line", format: .html,
      markup: "<body><p>" + String(repeating: "<span>", count: depth) + "x",
      error: "the HTML cannot be read: line 1: elements are nested too deeply"),
    Refused(
      testDescription: "broken XML", format: .xml,
      markup: "<article>\n<body><p>Satu.</body></article>",
      error: "the XML cannot be read: line 2: Opening and ending tag mismatch"),
    Refused(
      testDescription: "a text that is no XML", format: .xml, markup: "Pendahuluan\n\nSatu.",
      error: "the XML cannot be read: line 1: "),
    Refused(
      testDescription: "XML that is no JATS", format: .xml,
      markup: "<record><title>Satu</title></record>",
      error: "outermost element is <record>; petik reads articles in JATS"),
    Refused(
      testDescription: "an article without a word", format: .xml, markup: "<article/>",
      error: "no text in its markup"),
    Refused(
      testDescription: "nothing", format: .xml, markup: "", error: "the file is empty"),
    Refused(
      testDescription: "blanks", format: .html, markup: " \n\t", error: "the file is empty"),
    Refused(
      testDescription: "HTML that shows no text", format: .html,
      markup: "<title>Satu</title><body><script>dua()</script><style>p {}</style></body>",
      error: "no text in its markup; expected a paper's full text"),
  ]

  @Test(arguments: refused)
  func isRefused(_ refused: Refused) {
    #expect {
      try decode(Bytes(refused.markup.utf8), as: refused.format)
    } throws: { error in
      "\(error)".contains(refused.error)
    }
  }

  /// The signs that HTML names are those of JATS too; a DTD need not be read to know them.
  @Test func namedSignsNeedNoEntities() throws {
    let markup = """
      <!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "http://localhost:9/jats.dtd">
      <article><body><p>Umur&nbsp;pohon &amp; upah&mdash;dua &#x2264; tiga.</p></body></article>
      """
    let text = try decode(Bytes(markup.utf8), as: .xml).output.bytes.string
    #expect(text == "Umur\u{A0}pohon & upah—dua ≤ tiga.\n\n")
  }

  @Test func bytesThatDeclareTheirCharset() throws {
    let page = "<meta charset=\"iso-8859-1\"><body><p>Caf\u{E9} Sagara.</p></body>"
    let bytes = page.unicodeScalars.map { UInt8($0.value) }
    let decoded = try decode(bytes, as: .html).output
    #expect(decoded.bytes.string == "Café Sagara.\n\n")
    #expect(decoded.encoding == "iso-8859-1" && !decoded.isVerbatim)
  }
}
