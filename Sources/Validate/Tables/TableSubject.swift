import Foundation
import PetikCSV
import PetikJSON
import PetikText

/// A table as it is looked at: its file, its schema, and the table of paper.json that it came from.
package struct TableSubject: Sendable {
  package let name: String
  /// Where the file stands below the folder of datapackage.json.
  package let path: String
  package let url: URL
  /// The file as a path that the user can open.
  package let shown: String
  package let schema: TableSchema?
  package let resource: JSONNode
  package let delimiter: UInt8
  package let paperTable: PaperTable?
  package let paperID: String?
  package let options: ValidateOptions
  package let siblings: Siblings
  /// Names in the file's first record.
  package internal(set) var header: [String] = []

  /// The index in the schema of the field that a column of the file is, by name; nil for none.
  func field(ofColumn column: Int) -> Int? {
    guard let schema else { return nil }
    return schema.fields.firstIndex { $0.name == header[column] }
  }

  /// Columns of the fields of a key; nil where the file lacks one.
  func columns(of names: [String]) -> [Int]? {
    let columns = names.compactMap { header.firstIndex(of: $0) }
    return columns.count == names.count && !columns.isEmpty ? columns : nil
  }

  /// A reader of the file, a piece at a time.
  func open() throws -> CSVReader {
    let file = try FileHandle(forReadingFrom: url)
    return CSVReader(delimiter: delimiter) {
      try file.read(upToCount: 1 << 18).map { Bytes($0) } ?? []
    }
  }
}

/// The other tables of a package, for foreign keys.
package final class Siblings: @unchecked Sendable {
  /// Set once, before any table is read.
  var tables: [TableSubject] = []
}

/// A table of paper.json.
package final class PaperTable: Sendable {
  package let node: JSONNode
  package let rows: [JSONNode]
  let locator: SourceLocator

  init(_ node: JSONNode, locator: SourceLocator) {
    self.node = node
    rows = node["rows"]?.items.map { $0 } ?? []
    self.locator = locator
  }

  /// Where the source prints a cell; rows from 1.
  func source(row: Int, column: Int) -> CheckFinding.SourcePlace? {
    guard row > 0, row <= rows.count else { return nil }
    return locator.place(of: rows[row - 1].item(column))
  }
}

/// One data row as it passes.
package struct Row {
  package let record: CSVRecord
  /// From 1.
  package let number: Int
}

extension Findings {
  /// A finding about a cell.
  mutating func add(
    _ rule: Rule, _ message: String, mend: String? = nil, in table: TableSubject, _ row: Row,
    column: Int
  ) {
    let isThere = column < row.record.count
    let place =
      isThere
      ? TextPlace(line: row.record.fields[column].line, column: row.record.fields[column].column)
      : TextPlace(line: row.record.endLine, column: row.record.endColumn)
    add(
      rule, message, mend: mend, file: table.shown, at: place,
      cell: .init(
        table: table.name, row: row.number,
        column: column < table.header.count ? table.header[column] : nil),
      source: table.paperTable?.source(row: row.number, column: column))
  }
}

extension CSVRecord {
  /// A cell as a message shows it.
  func quoted(_ column: Int) -> String { "\"" + self[column].string.shortened + "\"" }
}
