import PetikCSV
import PetikText

extension Check {
  /// Tables are strict CSV. Told by the reader, record by record.
  static let csv = Check(
    "csv",
    [
      .emptyTable, .tableWithoutRows, .byteOrderMark, .nulByte, .malformedUTF8, .strayQuote,
      .textAfterQuote, .unclosedQuote, .lineEnd, .mixedLineEnds, .blankRow, .rowTooLong,
    ], .reading)
}

extension Findings {
  mutating func tell(_ faults: [CSVFault], of table: TableSubject, row: Int) {
    for fault in faults {
      let (rule, message) = told(fault)
      add(
        rule, message, file: table.shown, at: TextPlace(line: fault.line, column: fault.column),
        cell: .init(table: table.name, row: row))
    }
  }

  private func more(_ fault: CSVFault) -> String {
    fault.count > 1 ? " and \(fault.count - 1) more" : ""
  }

  private func told(_ fault: CSVFault) -> (Rule, String) {
    switch fault.kind {
    case .byteOrderMark:
      (.byteOrderMark, "the file opens with a byte order mark; expected the first header at once")
    case .nulByte:
      (
        .nulByte,
        "found \(fault.count == 1 ? "a NUL byte" : "\(fault.count) NUL bytes"); expected text"
      )
    case .malformedUTF8:
      (.malformedUTF8, "found bytes that are no UTF-8; expected UTF-8")
    case .strayQuote:
      (
        .strayQuote,
        "a quote stands inside a field that no quote opens; expected the field in quotes "
          + "with its own quotes doubled"
      )
    case .textAfterQuote:
      (
        .textAfterQuote,
        "something stands behind the closing quote; expected a comma or the line's end"
      )
    case .unclosedQuote:
      (.unclosedQuote, "the quote that opens here is never closed; all that follows is one field")
    case .loneCarriageReturn:
      (.lineEnd, "a lone CR ends this record\(more(fault)); expected CR LF or LF")
    case .mixedLineEnd:
      (
        .mixedLineEnds,
        "this record\(more(fault)) ends otherwise than the first one; expected one kind of line end"
      )
    case .blankLine: (.blankRow, "the line is blank; expected a row or nothing")
    case .recordTooLong:
      (
        .rowTooLong,
        "the record is longer than \(CSVReader.mostRecordBytes) bytes; the rest of the file "
          + "was not read"
      )
    }
  }
}

extension Rule {
  static let emptyTable = Rule(
    "csv-empty-file", .error, "A table's file is empty",
    why: "A table has a header at least; an empty file is mostly a write that broke off.",
    mend: "Write the table again with petik ingest, or take its resource out of datapackage.json.",
    bad: "(no byte)", good: "Tahun,Jumlah\n2019,12")

  static let tableWithoutRows = Rule(
    "csv-no-rows", .warning, "A table has a header and no rows",
    why: "It passes every check of its rows, as there are none.",
    mend: "Add the rows, or take the table out.",
    bad: "Tahun,Jumlah", good: "Tahun,Jumlah\n2019,12")

  static let byteOrderMark = Rule(
    "csv-byte-order-mark", .error, "A byte order mark opens a table",
    why: "RFC 4180 knows none: most readers take the mark for a part of the first column's name.",
    mend: "Save the file as UTF-8 without a byte order mark.",
    bad: "⟨U+FEFF⟩Tahun,Jumlah", good: "Tahun,Jumlah")

  static let nulByte = Rule(
    "csv-nul-byte", .error, "A NUL byte stands in a table",
    why: "Many readers end the cell, the line or the file there, and say nothing.",
    mend: "Take the byte out; look whether the file was cut or written as UTF-16.",
    bad: "R2,A⟨NUL⟩,13.10", good: "R2,A,13.10")

  static let malformedUTF8 = Rule(
    "csv-encoding", .error, "Bytes of a table are no UTF-8",
    why: "The dataset is UTF-8; other bytes are shown as something else on each machine.",
    mend: "Convert the file from its encoding to UTF-8.",
    bad: "R2,caf⟨E9⟩", good: "R2,café")

  static let strayQuote = Rule(
    "csv-stray-quote", .error, "A quote inside a field without quotes",
    why: "RFC 4180, rule 5: readers disagree about where such a field ends.",
    mend: "Put the field in quotes and double the quotes in it.",
    bad: #"R2,A "x,13.10"#, good: #"R2,"A ""x",13.10"#)

  static let textAfterQuote = Rule(
    "csv-text-after-quote", .error, "Text behind a closing quote",
    why:
      "RFC 4180, rule 5: a quoted field ends with its quote. Readers keep, drop or refuse the rest.",
    mend: "Put the whole field in quotes and double the quotes in it.",
    bad: #"R2,"A"x,13.10"#, good: #"R2,"A""x",13.10"#)

  static let unclosedQuote = Rule(
    "csv-unclosed-quote", .error, "A quote is never closed",
    why: "All rows below become one cell; a reader without this check loses them in silence.",
    mend: "Close the quote, or double it where it belongs to the text.",
    bad: "R2,\"A,13.10\nR3,B,14.00", good: "R2,\"A\",13.10\nR3,B,14.00")

  static let lineEnd = Rule(
    "csv-line-end", .error, "A lone CR ends a record",
    why:
      "RFC 4180 ends records with CR LF, and every reader takes LF; a lone CR is one long line to most.",
    mend: "Save the file with CR LF or LF.",
    bad: "Tahun,Jumlah⟨CR⟩2019,12⟨CR⟩", good: "Tahun,Jumlah⟨CR⟩⟨LF⟩2019,12⟨CR⟩⟨LF⟩")

  static let mixedLineEnds = Rule(
    "csv-mixed-line-ends", .warning, "A table ends its lines in two ways",
    why: "The file was mostly edited by hand or pasted together; git shows such changes badly.",
    mend: "Save the file with one kind of line end.",
    bad: "Tahun,Jumlah⟨CR⟩⟨LF⟩2019,12⟨LF⟩", good: "Tahun,Jumlah⟨CR⟩⟨LF⟩2019,12⟨CR⟩⟨LF⟩")

  static let blankRow = Rule(
    "csv-blank-row", .error, "A blank line between rows",
    why: "Some readers skip it, others read a row of one empty cell.",
    mend: "Take the line out, or write the row's commas.",
    bad: "2019,12\n\n2020,14", good: "2019,12\n2020,14")

  static let rowTooLong = Rule(
    "csv-row-too-long", .error, "A record longer than 8 MiB",
    why: "No table of a paper has one; the file is mostly no CSV.",
    mend: "Look whether the file is a table at all.",
    bad: "(one line of 20 MiB)", good: "2019,12")
}
