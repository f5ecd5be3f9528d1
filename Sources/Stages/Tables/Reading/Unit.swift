import PetikLexicon
import PetikModel
import PetikText

/// The unit of a column: `(kg/ha)` behind its name, `(dalam juta rupiah)` behind the caption.
struct Unit: Sendable {
  let text: String

  /// What stands in brackets at the end of a column's name, or a name that is a sign of money.
  init?(name: String, words: UnitWords, currencies: Set<String>) {
    let isMoney = currencies.contains(name.lowercased())
    guard let unit = isMoney ? name : Unit.bracketed(name), isMoney || Unit.isUnit(unit, words)
    else { return nil }
    text = unit
  }

  /// The sign of money that most of a column's amounts are printed with.
  init?(cells: [String], currencies: Set<String>) {
    var signs: [String: Int] = [:]
    for cell in cells {
      guard let blank = cell.firstIndex(of: " ") else { continue }
      let sign = String(cell[..<blank])
      if currencies.contains(sign.lowercased()) { signs[sign, default: 0] += 1 }
    }
    guard let most = signs.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value * 2 > cells.count
    else { return nil }
    text = most.key
  }

  /// What stands in brackets in a caption, without `dalam` and `in`.
  init?(caption: String, words: UnitWords) {
    guard var unit = Unit.bracketed(caption) else { return nil }
    let parts = unit.split(separator: " ", maxSplits: 1)
    if parts.count == 2, words.openings.contains(parts[0].lowercased()) { unit = String(parts[1]) }
    guard Unit.isUnit(unit, words) else { return nil }
    text = unit
  }

  /// A column's own unit goes before its caption's, which only amounts have.
  static func of(_ type: ColumnType, own: Unit?, caption: Unit?) -> String? {
    switch type {
    case .percent: "%"
    case .integer, .number: own?.text ?? caption?.text
    default: nil
    }
  }

  /// The last words in brackets.
  private static func bracketed(_ text: String) -> String? {
    let bytes = Bytes(text.utf8)
    guard let close = bytes.lastIndex(of: UInt8(ascii: ")")), bytes.count - close <= 2,
      let open = bytes[..<close].lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    return bytes[open + 1..<close].string
  }

  /// Each part is a unit, a multiple or a power of one: `ribu ton`, `kg/ha`, `µg m-3`.
  private static func isUnit(_ text: String, _ words: UnitWords) -> Bool {
    let parts = text.split { $0 == " " || $0 == "/" || $0 == "·" }
    return !parts.isEmpty && parts.count <= 4
      && parts.allSatisfy { part in
        let word = part.lowercased()
        return words.units.contains(word) || words.units.contains(unpowered(word))
      }
  }

  /// `m2`, `m³` and `m-2` without their powers.
  private static func unpowered(_ word: String) -> String {
    var rest = word[...]
    while let last = rest.unicodeScalars.last,
      "0123456789-−²³¹⁻".unicodeScalars.contains(last), rest.count > 1
    {
      rest = rest.dropLast()
    }
    return String(rest)
  }
}
