import PetikText

/// Whether a cell is of its field's type, by Table Schema's lexical rules.
extension TableField {
  func accepts(_ cell: ByteSlice) -> Bool {
    switch type {
    case "integer": return isNumber(cell, isWhole: true)
    case "number": return isNumber(cell, isWhole: false)
    case "year": return isYear(cell)
    case "boolean":
      return trueValues.contains { $0.elementsEqual(cell) }
        || falseValues.contains { $0.elementsEqual(cell) }
    case "date": return dateValue(cell) != nil
    case "yearmonth":
      guard let (_, rest) = year(cell), rest.count == 3, rest.first == 0x2D else { return false }
      return (1...12).contains(twoDigits(rest.dropFirst()) ?? 0)
    case "time": return format != "default" || isTime(cell)
    case "datetime":
      if format != "default" { return true }
      guard let mark = cell.firstIndex(of: 0x54) else { return false }
      return dateValue(cell[..<mark]) != nil && isTime(cell[(mark + 1)...])
    default: return true
    }
  }

  /// The cell as a number to be held against a limit; dates are days in order, no calendar's count.
  func value(of cell: ByteSlice) -> Double? {
    switch type {
    case "integer", "number":
      guard accepts(cell) else { return nil }
      return Double(plainNumber(cell).string)
    case "year": return year(cell).map { Double($0.value) }
    case "date": return dateValue(cell).map(Double.init)
    case "string": return nil
    default: return nil
    }
  }

  /// Without group signs and, where numbers are not bare, what stands around them.
  private func plainNumber(_ cell: ByteSlice) -> Bytes {
    var cell = cell
    if !isBare {
      let isPart: (UInt8) -> Bool = { $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2B }
      guard let first = cell.firstIndex(where: isPart),
        let last = cell.lastIndex(where: \.isASCIIDigit), first <= last
      else { return [] }
      cell = cell[first...last]
    }
    if group == nil, decimal == 0x2E { return Bytes(cell) }
    return cell.compactMap { byte in
      if byte == decimal { return 0x2E }
      return byte == group ? nil : byte
    }
  }

  private func isNumber(_ cell: ByteSlice, isWhole: Bool) -> Bool {
    if group == nil, decimal == 0x2E, isBare { return isPlainNumber(cell, isWhole: isWhole) }
    let plain = plainNumber(cell)
    return isPlainNumber(plain[...], isWhole: isWhole)
  }

  private func isPlainNumber(_ cell: ByteSlice, isWhole: Bool) -> Bool {
    cell.withUnsafeBufferPointer { text in
      var place = 0
      if place < text.count, text[place] == 0x2D || text[place] == 0x2B { place += 1 }
      let first = place
      while place < text.count, text[place].isASCIIDigit { place += 1 }
      var digits = place - first
      if isWhole { return digits > 0 && place == text.count }
      if place < text.count, text[place] == 0x2E {
        place += 1
        let start = place
        while place < text.count, text[place].isASCIIDigit { place += 1 }
        digits += place - start
      }
      if digits > 0, place < text.count, text[place] | 0x20 == 0x65 {
        place += 1
        if place < text.count, text[place] == 0x2D || text[place] == 0x2B { place += 1 }
        let start = place
        while place < text.count, text[place].isASCIIDigit { place += 1 }
        return place > start && place == text.count
      }
      return digits > 0 && place == text.count || isSpecial(text[...])
    }
  }

  /// Table Schema allows these as numbers, in any case.
  func isSpecial(_ text: some Sequence<UInt8>) -> Bool {
    let lowered = Bytes(text.prefix(5).map(\.lowered))
    return lowered == "nan" || lowered == "inf" || lowered == "-inf"
  }

  private func isYear(_ cell: ByteSlice) -> Bool {
    year(cell).map { $0.rest.isEmpty } ?? false
  }

  private func year(_ cell: ByteSlice) -> (value: Int, rest: ByteSlice)? {
    let isNegative = cell.first == 0x2D
    let digits = cell.dropFirst(isNegative ? 1 : 0).prefix(while: \.isASCIIDigit)
    guard digits.count >= 4, digits.count < 7, let value = Int(digits.string) else { return nil }
    return (isNegative ? -value : value, cell[digits.endIndex...])
  }

  private func twoDigits(_ text: ByteSlice) -> Int? {
    guard text.count == 2, text.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text.string)
  }

  /// The date as year, month, day in one number.
  private func dateValue(_ cell: ByteSlice) -> Int? {
    if format != "default" {
      guard let date = patternDate(cell) else { return nil }
      return date
    }
    guard cell.count == 10, let (year, rest) = year(cell), rest.count == 6,
      rest.first == 0x2D, rest[rest.startIndex + 3] == 0x2D,
      let month = twoDigits(rest.dropFirst().prefix(2)), let day = twoDigits(rest.suffix(2))
    else { return nil }
    return isDate(year, month, day) ? year * 10_000 + month * 100 + day : nil
  }

  private func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// `%d/%m/%Y` and its like; any other format accepts every text.
  private func patternDate(_ cell: ByteSlice) -> Int? {
    var (year, month, day) = (2000, 1, 1)
    var rest = cell
    var sign = Array(format.utf8)[...]
    while let next = sign.popFirst() {
      guard next == 0x25, let kind = sign.popFirst() else {
        guard rest.popFirst() == next else { return nil }
        continue
      }
      let count = kind == 0x59 ? 4 : 2
      let digits = rest.prefix(count)
      guard [0x59, 0x6D, 0x64, 0x79].contains(kind) else { return 0 }
      guard digits.count == count, let value = Int(digits.string) else { return nil }
      rest = rest.dropFirst(count)
      switch kind {
      case 0x59: year = value
      case 0x79: year = 2000 + value
      case 0x6D: month = value
      default: day = value
      }
    }
    return rest.isEmpty && isDate(year, month, day) ? year * 10_000 + month * 100 + day : nil
  }

  private func isTime(_ cell: ByteSlice) -> Bool {
    var text = cell
    if text.last == 0x5A { text = text.dropLast() }
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = twoDigits(parts[0]), let minute = twoDigits(parts[1]),
      let second = twoDigits(parts[2].prefix(2))
    else { return false }
    let fraction = parts[2].dropFirst(2)
    return hour < 24 && minute < 60 && second < 61
      && (fraction.isEmpty
        || fraction.first == 0x2E && fraction.dropFirst().allSatisfy(\.isASCIIDigit))
  }

  /// What a cell of this type looks like, for a message.
  var expected: String {
    switch type {
    case "integer": "an integer like 1250"
    case "number": decimal == 0x2C ? "a number like 12,5" : "a number like 12.5"
    case "year": "a year like 2019"
    case "date": format == "default" ? "a date like 2019-03-31" : "a date like \(format)"
    case "boolean": "true or false"
    case "yearmonth": "a month like 2019-03"
    case "time": "a time like 09:30:00"
    case "datetime": "a time like 2019-03-31T09:30:00Z"
    default: "a \(type)"
    }
  }
}
