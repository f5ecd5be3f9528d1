import PetikLexicon
import PetikModel
import PetikText

/// Tells a column's type from its cells and gives each its value.
struct ColumnReader: Sendable {
  let format: NumberFormat
  let words: TableWords

  /// What one printed cell can be read as.
  private enum Sight {
    case missing, text
    case number(String, isWhole: Bool, isYear: Bool, isPercent: Bool)
    /// A bound, as `< 0.001`: of a numeric column, but no number.
    case bound
    case date(String)
    case boolean(Bool)
  }

  func read(_ cells: [String], name: String) -> (type: ColumnType, values: [CellValue]) {
    let sights = cells.map(sight)
    let type = type(of: sights, name: name)
    return (type, zip(sights, cells).map { value($0, printed: $1, type: type) })
  }

  private func type(of sights: [Sight], name: String) -> ColumnType {
    var numbers = 0
    var wholes = 0
    var years = 0
    var percents = 0
    var dates = 0
    var booleans = 0
    var bounds = 0
    var others = 0
    for sight in sights {
      switch sight {
      case .missing: break
      case .text: others += 1
      case .bound: bounds += 1
      case .date: dates += 1
      case .boolean: booleans += 1
      case .number(_, let isWhole, let isYear, let isPercent):
        numbers += 1
        wholes += isWhole ? 1 : 0
        years += isYear ? 1 : 0
        percents += isPercent ? 1 : 0
      }
    }
    if others > 0 { return .string }
    if dates > 0 { return numbers + booleans + bounds == 0 ? .date : .string }
    if booleans > 0 { return numbers + bounds == 0 && booleans > 1 ? .boolean : .string }
    guard numbers > bounds else { return .string }
    if years == numbers, bounds == 0, isYears(sights, name: name) { return .year }
    if percents * 5 > numbers * 4 || isPercentName(name) { return .percent }
    return wholes == numbers && bounds == 0 ? .integer : .number
  }

  /// Years are named so, or go up or down by one row.
  private func isYears(_ sights: [Sight], name: String) -> Bool {
    let key = name.lowercased()
    if words.yearNames.contains(where: { key.holds($0) }) { return true }
    let values = sights.compactMap { sight -> Int? in
      guard case .number(let text, _, _, _) = sight else { return nil }
      return Int(text)
    }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { $0 >= 0 && $0 < 11 } || steps.allSatisfy { $0 <= 0 && $0 > -11 }
  }

  private func isPercentName(_ name: String) -> Bool {
    let bytes = Bytes(name.utf8)
    return bytes.ends("(%)") || bytes == "%" || bytes.ends("/ %")
  }

  private func sight(_ cell: String) -> Sight {
    let bytes = Bytes(cell.utf8)
    let word = bytes[bytes.trimmedRange]
    if word.isEmpty || isMissing(word) { return .missing }
    if let number = number(word) { return number }
    if let date = DateShape(word, months: words.months) { return .date(date.text) }
    let key = word.lowercased
    if words.trueWords.contains(key) { return .boolean(true) }
    if words.falseWords.contains(key) { return .boolean(false) }
    if let first = word.firstScalar, ["<", ">", "≤", "≥"].contains(first),
      isNumber(trimmed(word.dropFirst(first.utf8Count)))
    {
      return .bound
    }
    return .text
  }

  private func isNumber(_ word: ByteSlice) -> Bool {
    NumberShape(word) != nil || MarkedNumber(word) != nil
  }

  private func trimmed(_ slice: ByteSlice) -> ByteSlice { slice[slice.trimmedRange] }

  private func isMissing(_ word: ByteSlice) -> Bool {
    if let scalar = word.firstScalar, scalar.utf8Count == word.count,
      ["-", "–", "—", "−", "…", "."].contains(scalar)
    {
      return true
    }
    return word == "..." || word == "--" || words.missingMarks.contains(word.lowercased)
  }

  private func number(_ word: ByteSlice) -> Sight? {
    var word = word
    if let blank = word.firstIndex(where: \.isBlank),
      words.currencies.contains(word[..<blank].lowercased)
    {
      word = trimmed(word[blank...])
    }
    word = words.withoutCurrency(word)
    if word.ends(" %") { word = trimmed(word.dropLast()) + [UInt8(ascii: "%")] }
    if let power = PowerOfTen(word, format: format) {
      return .number(power.text, isWhole: false, isYear: false, isPercent: false)
    }
    guard let shape = NumberShape(word) ?? MarkedNumber(word).flatMap({ NumberShape($0.number) }),
      let (text, isWhole) = format.canonical(shape)
    else {
      return nil
    }
    return .number(text, isWhole: isWhole, isYear: shape.isYear, isPercent: shape.isPercent)
  }

  private func value(_ sight: Sight, printed: String, type: ColumnType) -> CellValue {
    switch (sight, type) {
    case (.missing, .string): return printed.isEmpty ? .missing : value(ofMissing: printed)
    case (.missing, _), (.bound, .number), (.bound, .percent): return .missing
    case (.number(let text, _, _, _), let type) where type != .string: return .number(text)
    case (.date(let text), .date): return .text(text)
    case (.boolean(let value), .boolean): return .boolean(value)
    default: return .text(printed)
    }
  }

  private func value(ofMissing printed: String) -> CellValue { .missing }
}

/// `2.2 x 10-16`: a power of ten whose superscript was lost, or not.
private struct PowerOfTen {
  var text: String

  init?(_ word: ByteSlice, format: NumberFormat) {
    let parts = word.split(whereSeparator: \.isBlank)
    guard parts.count == 3, parts[1] == "x" || parts[1] == "×", parts[2].starts("10") else {
      return nil
    }
    var power = parts[2].dropFirst(2)
    if power.first == UInt8(ascii: "^") { power = power.dropFirst() }
    let isNegative = power.first == UInt8(ascii: "-") || power.starts("−") || power.starts("–")
    if isNegative { power = power.dropFirst(power.first == UInt8(ascii: "-") ? 1 : 3) }
    guard let shape = NumberShape(parts[0]), let digits = format.canonical(shape),
      !power.isEmpty, power.count < 4, power.allSatisfy(\.isASCIIDigit)
    else { return nil }
    text = digits.text + "e" + (isNegative ? "-" : "") + power.string
  }
}
