import Foundation
import Testing

/// `petik export markdown`: what a reader of Markdown must not misread.
@Suite struct ExportMarkdownTests {
  private func markdown(_ paper: String) throws -> String {
    let site = try Site(sources: [:])
    try site.write("extracted/dataset.json", #"{"papers": [{"id": "a"}]}"#)
    try site.write("extracted/a/paper.json", paper)
    let run = try site.petik("export", "markdown", "a")
    #expect(run.status == 0, "\(run.errors)")
    let end = try #require(run.output.range(of: "\n---\n\n"))
    return String(run.output[end.upperBound...])
  }

  /// A paper of one block.
  private func paragraph(_ text: String) throws -> String {
    let value = String(
      decoding: try JSONEncoder().encode([text]).dropFirst().dropLast(), as: UTF8.self)
    return try markdown(
      #"{"blocks": [{"id": "b1", "kind": "paragraph", "text": \#(value)}]}"#)
  }

  @Test(arguments: [
    ("a*b* _c_ snake_case", #"a\*b\* \_c\_ snake_case"#),
    ("# no heading", "\\# no heading"),
    ("1. no list", #"1\. no list"#),
    ("12) no list", #"12\) no list"#),
    ("- no item", #"\- no item"#),
    ("1.5 kg", "1.5 kg"),
    ("<b> & AT&T &amp; A & B", #"\<b> & AT\&T \&amp; A & B"#),
    (#"[1] ~x~ `y` a\b"#, #"\[1\] \~x\~ \`y\` a\\b"#),
    ("a\u{1}b\rc", "a\u{FFFD}b c"),
  ])
  func signsAreText(printed: String, written: String) throws {
    #expect(try paragraph(printed) == written + "\n\n")
  }

  @Test func marksCallTheirNotes() throws {
    let text = try markdown(
      """
      {"blocks": [{"id": "b1", "kind": "paragraph", "text": "Satu.1 Dua.2"},
        {"id": "b2", "kind": "footnote", "text": "1 Catatan."}],
       "footnotes": [{"id": "f1", "label": "1", "text": "Catatan.", "block": "b2"},
        {"id": "f2", "label": "3", "text": "Lepas.", "block": "b3"}],
       "callouts": [{"id": "k1", "label": "1", "footnote": "f1", "block": "b1", "at": 5},
        {"id": "k2", "label": "2", "footnote": "f9", "block": "b1", "at": 11},
        {"id": "k3", "label": "7", "footnote": "f2", "block": "b1", "at": 999}]}
      """)
    #expect(text == "Satu.[^1] Dua.2\n\n[^1]: Catatan.\n\n- 3 Lepas.\n")
  }

  @Test func aTableOfOneHeaderRowHasPipes() throws {
    let text = try markdown(
      """
      {"blocks": [{"id": "b1", "kind": "tableCaption", "text": "Tabel 1. Hasil"},
        {"id": "b2", "kind": "table", "text": "x"},
        {"id": "b3", "kind": "tableNote", "text": "Sumber: a|b"}],
       "tables": [{"id": "t1", "label": "Tabel 1", "caption": "Hasil", "blocks": ["b1", "b2", "b3"],
        "boxhead": [["Desa", "n"]],
        "columns": [{"name": "Desa", "type": "string"}, {"name": "n", "type": "integer"}],
        "rows": [[{"text": "A|B", "value": "A|B"}, {"text": "1", "value": 1}],
          [{"text": "C", "value": "C"}]]}]}
      """)
    #expect(
      text == #"""
        **Tabel 1.** Hasil

        | Desa | n |
        | --- | ---: |
        | A\|B | 1 |
        | C |  |

        Sumber: a\|b


        """#)
  }

  @Test func spannersAreHTML() throws {
    let text = try markdown(
      """
      {"blocks": [{"id": "b1", "kind": "table", "text": "x"}],
       "tables": [{"id": "t1", "label": "", "blocks": ["b1"],
        "boxhead": [["Desa", "Hasil <t>", "Hasil <t>"], ["", "2019", "2020"]],
        "columns": [{"name": "Desa"}, {"name": "a"}, {"name": "b"}],
        "rows": [[{"text": "A"}, {"text": "1"}, {"text": "2"}]]}]}
      """)
    #expect(
      text.contains(
        """
        <tr><th rowspan="2">Desa</th><th colspan="2">Hasil &lt;t&gt;</th></tr>
        <tr><th>2019</th><th>2020</th></tr>
        """), "\(text)")
    #expect(text.contains("<tr><td>A</td><td>1</td><td>2</td></tr>"))
  }

  @Test func listsKeepTheirNumbers() throws {
    let text = try markdown(
      """
      {"blocks": [
        {"id": "b1", "kind": "listItem", "label": "1.", "text": "1. satu"},
        {"id": "b2", "kind": "listItem", "label": "2.", "text": "2. dua"},
        {"id": "b3", "kind": "listItem", "label": "4.", "text": "4. empat"},
        {"id": "b4", "kind": "listItem", "label": "•", "text": "• butir"},
        {"id": "b5", "kind": "listItem", "label": "a)", "text": "a) huruf"}]}
      """)
    #expect(text == "1. satu\n2. dua\n\n- 4\\. empat\n- butir\n- a) huruf\n\n")
  }
}
