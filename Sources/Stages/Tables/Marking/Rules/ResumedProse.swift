import PetikText

extension TableEndRule {
  /// The rest of the paragraph that the table interrupts.
  static let resumedParagraph = TableEndRule("resumedParagraph") { line, table, lines in
    guard table.interruptsParagraph, table.bodyLines > 1, lines.isApart(line) else { return false }
    let shape = lines.shapes[line]
    return shape.startsLower && shape.commonWords >= 1
      && (lines.isFull(line, 0.7) || shape.endsSentence)
  }

  /// Running sentences.
  static let prose = TableEndRule("prose") { line, table, lines in
    (line == table.bodyStart || lines.isApart(line) || lines.shapes[line].startsUpper)
      && lines.isProse(at: line)
  }

  /// A full line of common words below rows of numbers is no row.
  static let sentenceBelowNumbers = TableEndRule("sentenceBelowNumbers") { line, table, lines in
    let shape = lines.shapes[line]
    return lines.lines[line].blankLinesBefore > 0 && table.numericLines * 10 >= table.bodyLines * 6
      && table.bodyLines > 2 && shape.startsUpper && shape.commonWords >= 3
      && shape.numbers * 4 <= shape.words && lines.isFull(line)
  }

  /// A short line apart that leads to prose, below a table of numbers, is a heading.
  static let leadToProse = TableEndRule("leadToProse") { line, table, lines in
    guard lines.isApart(line), table.numericLines * 2 > table.bodyLines, table.bodyLines > 2,
      line + 1 < lines.lines.count, lines.shapes[line].words <= 12
    else { return false }
    let shape = lines.shapes[line]
    let bytes = lines.bytes(line)
    let isLabelled =
      bytes.count > 2 && bytes[bytes.startIndex].isWordByte
      && (bytes[bytes.startIndex + 1] == UInt8(ascii: ".")
        || bytes[bytes.startIndex + 1] == UInt8(ascii: ")"))
    guard shape.numbers == 0 || isLabelled && shape.numbers == 1 else { return false }
    return lines.isProse(at: line + 1)
  }
}
