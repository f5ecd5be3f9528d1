import PetikCSV
import PetikLexicon
import PetikText

/// What a column's name says of its numbers.
struct ColumnMeaning {
  /// The name without the spanners over it, as a match key.
  let key: String
  let isNumeric: Bool
  let isPercent: Bool

  init(_ name: String, field: TableField?, unit: String?) {
    let last = name.components(joinedBy: " / ").last ?? name
    key = last.matchKey
    isNumeric = field?.type == "number" || field?.type == "integer"
    isPercent = unit == "%" || name.contains("%")
  }

  func isOne(of words: Set<String>) -> Bool { words.contains(key) }
}

extension String {
  fileprivate func components(joinedBy joint: StaticString) -> [String] {
    let bytes = Array(utf8)
    var parts: [String] = []
    var start = 0
    while let found = bytes.firstRange(of: joint, from: start) {
      parts.append(bytes[start..<found.lowerBound].string)
      start = found.upperBound
    }
    return parts + [bytes[start...].string]
  }
}

extension TableSubject {
  func meaning(ofColumn column: Int) -> ColumnMeaning {
    let index = field(ofColumn: column)
    let unit = index.flatMap {
      resource["schema"]?["fields"]?.item($0)?["unit"]?.string
    }
    return ColumnMeaning(header[column], field: index.flatMap { schema?.fields[$0] }, unit: unit)
  }

  var meanings: [ColumnMeaning] { header.indices.map(meaning) }
}

/// A cell's number with its decimals as written.
struct Decimal: Hashable {
  var value: Double
  var decimals: Int

  init?(_ cell: ByteSlice) {
    guard let value = Double(cell.string), value.isFinite else { return nil }
    self.value = value
    decimals = cell.firstIndex(of: 0x2E).map { cell.endIndex - $0 - 1 } ?? 0
  }

  /// Half of the last digit that is written.
  var rounding: Double {
    var step = 0.5
    for _ in 0..<min(decimals, 12) { step /= 10 }
    return step
  }
}

/// Rows kept for checks that look at a whole column: tables of papers are short, and one that is not
/// is left out rather than held in memory.
struct KeptRows {
  static let most = 5_000
  private(set) var rows: [Row] = []
  private(set) var isTooLong = false

  mutating func keep(_ row: Row) {
    guard !isTooLong else { return }
    rows.append(row)
    if rows.count > Self.most {
      isTooLong = true
      rows = []
    }
  }

  func number(_ row: Int, _ column: Int) -> Decimal? {
    let record = rows[row].record
    return column < record.count ? Decimal(record[column]) : nil
  }
}
