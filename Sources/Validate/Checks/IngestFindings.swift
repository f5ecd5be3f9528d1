import PetikJSON
import PetikModel

extension Check {
  /// What ingest said of the paper: citations without a work, works without a citation, text that
  /// no rule could read.
  static let ingestFindings = Check(
    "ingest-findings", Rule.ofIngest + [.ingestFinding], .paper(look))

  private static func look(_ paper: PaperFolder, _ findings: inout Findings) {
    let rules = Dictionary(uniqueKeysWithValues: Rule.ofIngest.map { ($0.id, $0) })
    let ofTables = Set(Rule.ofTables.map(\.id))
    for node in paper.paper["findings"]?.items.map({ $0 }) ?? [] {
      guard let name = node["rule"]?.string, let message = node["message"]?.string else { continue }
      // Those of tables are made again, from the tables as they are now.
      if ofTables.contains(name) { continue }
      var rule = rules[name] ?? .ingestFinding
      // The severity that ingest wrote, pipeline.json's with it, unless pipeline.json has changed.
      if let said = node["severity"]?.string.flatMap(Finding.Severity.init) { rule.severity = said }
      let text = rules[name] == nil ? "\(name): \(message)" : message
      findings.add(
        rule, text, file: paper.shownFile, at: node.place, source: paper.source.place(of: node))
    }
  }
}

extension Rule {
  static let ingestFinding = Rule(
    "ingest-finding", .warning, "Ingest had something to say",
    why:
      "Findings of ingest stand in paper.json and are told again, so that a pull request shows them.",
    mend: "Look at the source at that place.",
    bad: #"paper.json: "findings": [{"rule": "…", "message": "…"}]"#,
    good: #"paper.json: "findings": []"#)

  /// The findings of ingest that have a page of their own.
  static let ofIngest: [Rule] = [
    told(
      .citedNotListed, "A citation without a work",
      "The reference list has no work of that author and year.",
      "Look whether the name or the year is misread. The paper itself may err.",
      "(Dewi, 2020), and no Dewi in the list", "(Dewi, 2020), and Dewi (2020) in the list"),
    told(
      .listedNotCited, "A work that nobody cites",
      "The reference list has a work that the text does not cite.",
      "Nothing, where the paper lists it so; else look for the citation that was not read.",
      "Dewi (2020) in the list alone", "Dewi (2020) in the list and in the text"),
    told(
      .citationTypo, "A citation that differs from its work by a letter",
      "The citation was linked all the same.",
      "Nothing, where the paper prints it so.", "(Rahmann, 2018) for Rahman (2018)",
      "(Rahman, 2018)"),
    told(
      .uncalledNote, "A note that nothing calls",
      "The text has no mark for the note.", "Look for the mark in the source.",
      "a note 7 and no mark 7", "a note 7 and its mark"),
    told(
      .textContradictsTable, "A number of the text that its cell does not have",
      "The sentence names the table, the row and the column, and differs in a digit or two.",
      "Look at the source: the text or the cell is misread, or the paper errs.",
      "Meranti in 2019 was 41.7 (Table 1), and the cell has 47.1",
      "Meranti in 2019 was 47.1 (Table 1), and the cell has 47.1"),
    told(
      .tableWithoutBody, "A caption without a table",
      "No rows stand by the caption.", "Look at the source: the table may be a picture.",
      "Tabel 2. Hasil, and no rows", "Tabel 2. Hasil, and its rows"),
    told(
      .tableNotMentioned, "A table that the text does not mention",
      "Journals ask that the text speaks of each table.",
      "Nothing, where the paper does not; else look for the mention that was not read.",
      "Tabel 3, and no word of it", "Tabel 3, and: lihat Tabel 3"),
    told(
      .tableNumberingGap, "A number is missing among the tables",
      "The tables are numbered 1, 2, 4: one was not found, or the paper counts wrongly.",
      "Look for the missing table in the source.", "Tabel 1, Tabel 3", "Tabel 1, Tabel 2, Tabel 3"),
    told(
      .duplicateTableLabel, "Two tables have one label",
      "A mention could mean either.", "Look at the source. The paper itself may err.",
      "Tabel 2 twice", "Tabel 2, Tabel 3"),
    told(
      .undecidedTable, "A table that could not be read",
      "Its columns cannot be told, or it has more words than limits.tableWords of pipeline.json "
        + "allows: its lines are kept as printed, in one column.",
      "Write the table by hand, or widen the limit.",
      "rows as one column of text", "rows with their cells"),
    told(
      .charsetDetected, "A source that is not UTF-8",
      "Its encoding was guessed; the decoded text stands in text.txt.",
      "Look whether letters with accents are right, or save the source as UTF-8.",
      "raw/a.txt in windows-1252", "raw/a.txt in UTF-8"),
    told(
      .controlCharacters, "Control characters in a source",
      "They mean nothing in a text and are kept as blanks.", "Take them out of the source.",
      "teks⟨U+0007⟩", "teks"),
    told(
      .malformedUTF8, "Bytes that are no UTF-8",
      "Most of the file is UTF-8, and some of its bytes are not; they became U+FFFD.",
      "Pull the text out of the PDF again, or mend the bytes at that place.",
      "pendidi⟨0xFF⟩an", "pendidikan"),
    told(
      .unreadableCharacters, "Characters that could not be read",
      "The source has U+FFFD or private characters where letters should be.",
      "Pull the text out of the PDF again with another tool.", "pendidi⟨U+FFFD⟩an", "pendidikan"),
    told(
      .overlappingBlocks, "Text that two blocks claimed",
      "A fault of petik: the text stayed with the first.", "Report it.", "b1 and b2 claim a line",
      "each line in one block"),
  ]

  /// Those that only a table is needed for.
  static let ofTables: [Rule] = [
    told(
      .totalMismatch, "A total that its rows do not add up to",
      "Told where the total lies near the sum: then one number is misread, or the paper errs.",
      "Look at the source and mend the number, or leave the finding in the baseline.",
      "A,30\nB,31\nTotal,62", "A,30\nB,31\nTotal,61"),
    told(
      .percentSum, "Shares that do not make a hundred",
      "Shares of one whole make 100 but for rounding.",
      "Look at the source and mend the number that differs.",
      "Ya,45.5\nTidak,51.5\nTotal,100", "Ya,48.5\nTidak,51.5\nTotal,100"),
    told(
      .groupSize, "A count beyond the size of its group",
      "The column's name says how many there are; no part of them can be more.",
      "Look at the source: the count or the group's size is misread.",
      "Hulu (n = 40)\n12\n41", "Hulu (n = 40)\n12\n28"),
    told(
      .shareMismatch, "A share that is not that of its count",
      "Most shares of the column are those of the counts beside them; this one is not.",
      "Look at the source and mend the number, or leave the finding in the baseline.",
      "15 of 100,51.0%", "15 of 100,15.0%"),
    told(
      .raggedRow, "A row with fewer cells than its table has columns",
      "Mostly a cell of the row was read as a part of its neighbour.",
      "Look at the source and write the row's cells.", "A | 30", "A | 30 | 12.5"),
    told(
      .duplicateColumn, "Two columns have one name",
      "A column is asked for by its name.", "Look at the source: a spanner may be missing.",
      "Kelompok, n, n", "Kelompok, Laki-laki / n, Perempuan / n"),
    told(
      .mixedTypes, "A column of numbers with a text in it",
      "The column counts as text, so its numbers cannot be added up.",
      "Look at the source and mend the cell.", "12.5\n13.1\nabc", "12.5\n13.1\n13.0"),
  ]

  private static func told(
    _ rule: FindingRule, _ title: String, _ why: String, _ mend: String, _ bad: String,
    _ good: String
  ) -> Rule {
    Rule(rule.rawValue, rule.severity, title, why: why, mend: mend, bad: bad, good: good)
  }
}
