import PetikText

extension TableEndRule {
  /// A heading that the lexicon knows by name, alone above prose.
  static let namedHeading = TableEndRule("namedHeading") { line, table, lines in
    guard lines.isApart(line), table.bodyLines > 1, lines.shapes[line].words <= 8,
      line + 1 < lines.lines.count
    else { return false }
    // Below rows of numbers a sentence may be as short as it likes.
    let next = lines.shapes[line + 1]
    let isSentence =
      table.numericLines * 2 > table.bodyLines && next.numbers == 0 && next.commonWords > 0
    guard isSentence || lines.isProse(at: line + 1) else { return false }
    return lines.lexicon.headings.roles[headingKey(lines.bytes(line))] != nil
  }

  /// `4.2 Perubahan harga`, alone between blank lines or before prose.
  static let numberedHeading = TableEndRule("numberedHeading") { line, table, lines in
    guard lines.isApart(line), lines.shapes[line].words >= 2, lines.shapes[line].words <= 14,
      table.bodyLines > 0
    else { return false }
    let bytes = lines.bytes(line)
    let number = bytes.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    guard number.contains(UInt8(ascii: ".")), number.first?.isASCIIDigit == true,
      bytes.dropFirst(number.count).first?.isBlank == true
    else { return false }
    let rest = bytes[bytes.dropFirst(number.count).trimmedRange]
    guard let first = rest.firstScalar, first.isUpper, lines.shapes[line].numbers == 1 else {
      return false
    }
    let parts = number.split(separator: UInt8(ascii: "."))
    return parts.count >= 2 && parts.allSatisfy { $0.count <= 2 }
      || line + 1 < lines.lines.count && lines.isProse(at: line + 1)
  }
}

extension TableEndRule {
  /// `4. HASIL DAN PEMBAHASAN`, `III. HASIL`: a numbered heading that the lexicon knows by name, with
  /// or without a blank line.
  static let numberedKnownHeading = TableEndRule("numberedKnownHeading") { line, table, lines in
    guard table.bodyLines > 2, lines.shapes[line].words <= 8, line + 1 < lines.lines.count,
      let enumerator = Enumerator.read(lines.bytes(line)), enumerator.style != .bullet,
      enumerator.style != .lowerLetter, !enumerator.hasBracket
    else { return false }
    let title = lines.bytes(line)[enumerator.textStart...]
    return title.firstScalar?.isUpper == true
      && lines.lexicon.headings.roles[title.matchKey] != nil
  }
}

/// The heading's words without a number before them.
private func headingKey(_ line: ByteSlice) -> String {
  let words = line.drop { !$0.isASCIILetter }
  return words.matchKey
}
