import Foundation
import Testing

/// `petik diff` on a terminal: colour, width, paging.
@Suite struct DiffTerminalTests {
  private static let words =
    "Hasil panen padi pada petak yang dipupuk dua kali lebih berat daripada hasil panen petak yang "
    + "tidak dipupuk, dan selisih itu tetap ada pada musim tanam berikutnya walaupun hujan kurang"

  private func site() throws -> Site {
    let site = try Site(sources: [:])
    let paper = { (text: String) in
      #"{"format": "petik.paper/1", "blocks": [{"id": "b1", "kind": "paragraph", "text": "\#(text)"}]}"#
    }
    try site.write("lama/padi/paper.json", paper(Self.words))
    try site.write(
      "baru/padi/paper.json",
      paper(Self.words.replacing("dua", with: "tiga").replacing("tetap ada", with: "hilang")))
    return site
  }

  private func diff(
    _ site: borrowing Site, columns: UInt16 = 80, rows: UInt16 = 50,
    _ environment: [String: String] = [:], _ options: String...
  ) throws -> String {
    let run = try site.petik(
      onTerminal: ["diff", "lama", "baru"] + options, columns: columns, rows: rows,
      environment: environment)
    #expect(run.status == 1, "\(run.output)")
    return run.output
  }

  private func plain(_ text: String) -> String { text.replacing(/\u{1B}\[[0-9]*m/, with: "") }

  @Test func linesAreAsWideAsTheTerminal() throws {
    let site = try site()
    for columns: UInt16 in [60, 80, 100] {
      let output = try diff(site, columns: columns)
      let widths = plain(output).split(separator: "\n").map(\.count)
      #expect((widths.max() ?? 0) <= Int(columns))
      #expect((widths.max() ?? 0) > Int(columns) - 20)
      #expect(output.contains("\u{1B}[31m[-dua-]\u{1B}[0m \u{1B}[32m{+tiga+}\u{1B}[0m"))
    }
  }

  @Test func aWideTerminalShowsBothSides() throws {
    let output = try diff(site(), columns: 160)
    let rows = plain(output).split(separator: "\n").filter { $0.contains(" │") }
    #expect(rows.count >= 2)
    // The bars stand below each other.
    #expect(Set(rows.map { $0.prefix { $0 != "│" }.count }).count == 1)
    #expect(output.contains("\u{1B}[31mdua\u{1B}[0m"))
    #expect(output.contains("\u{1B}[32mtiga\u{1B}[0m"))
    #expect((plain(output).split(separator: "\n").map(\.count).max() ?? 0) <= 160)
  }

  @Test func colourCanBeDeclined() throws {
    let site = try site()
    #expect(try !diff(site, ["NO_COLOR": "1"]).contains("\u{1B}"))
    #expect(try !diff(site, ["TERM": "dumb"]).contains("\u{1B}"))
  }

  @Test func aLongDiffGoesThroughThePager() throws {
    let site = try site()
    let pager = ["PETIK_PAGER": "sed s/^/pager:/"]
    #expect(try diff(site, rows: 5, pager).contains("pager:"))
    #expect(try !diff(site, rows: 50, pager).contains("pager:"))
    #expect(try !diff(site, rows: 5, pager, "--no-pager").contains("pager:"))
    #expect(try !diff(site, rows: 5, pager, "--stat").contains("pager:"))
  }

  @Test func aPagerThatFailsOrStopsLosesNothingElse() throws {
    let site = try site()
    #expect(
      try diff(site, rows: 5, ["PETIK_PAGER": "no-such-pager 2>/dev/null"]).contains("{+tiga+}"))
    #expect(try diff(site, rows: 5, ["PETIK_PAGER": "true"]) == "")
    #expect(try diff(site, rows: 5, ["PETIK_PAGER": ""]).contains("{+tiga+}"))
  }
}
