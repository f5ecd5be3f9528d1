extension FieldRule {
  /// `2nd ed.`, `(Edisi Revisi)`, `Edisi ke-2`, `Cet. 3`.
  static let edition = FieldRule("edition", needs: .edition) { entry in
    for index in entry.tokens.indices
    where entry.isFree(index) && entry.isWord(index, in: .edition) {
      let before = entry.token(index - 1)
      if let before, before.kind == .word || before.kind == .number && before.value <= 40,
        entry.bytes[before.range.lowerBound].isASCIIDigit, entry.isFree(index - 1)
      {
        entry.work.edition = entry.text((index - 1)..<index)
        entry.takeEdition(from: index - 1, to: entry.after(index + 1, "."))
        return
      }
      // `1st American ed.`
      if entry.isFree(index - 2), let first = entry.token(index - 2), before?.isCapital == true,
        first.kind == .word, first.value > 0
      {
        entry.work.edition = entry.text((index - 2)..<index)
        entry.takeEdition(from: index - 2, to: entry.after(index + 1, "."))
        return
      }
      // `Third edition`, `Second Ed.`
      if entry.isFree(index - 1), entry.isWord(index - 1, in: .ordinal), before?.isCapital == true {
        entry.work.edition = entry.text((index - 1)..<index)
        entry.takeEdition(from: index - 1, to: entry.after(index + 1, "."))
        return
      }
      guard entry.isSign(index - 1, "(") || entry.tokens[index].isCapital, index > 2 else {
        continue
      }
      let start = entry.after(index + 1, ".")
      let closes = (start..<min(entry.count, start + 5)).first {
        entry.tokens[$0].kind == .sign && !entry.tokens[$0].isDash
      }
      let end = closes ?? min(entry.count, start + 3)
      let isNumbered = (start..<end).contains {
        entry.isCount($0) || entry.isWord($0, in: .ordinal)
      }
      guard end > start, isNumbered || entry.isSign(index - 1, "(") else { continue }
      // `Edisi 3` behind a volume is an issue.
      if entry.isWord(index, in: .issue), entry.hasVolumeWord(before: index) { continue }
      entry.work.edition = entry.text(index..<end)
      entry.takeEdition(from: index, to: end)
      return
    }
  }
}

extension EntryReading {
  /// A volume is named; before a bracket that opens with an edition, where there is one.
  fileprivate func hasVolumeWord(before index: Int) -> Bool {
    let end = isSign(index - 1, "(") ? index : count
    return (0..<end).contains { isWord($0, in: .volume) && isCount(after($0 + 1, ".")) }
  }

  fileprivate mutating func takeEdition(from start: Int, to end: Int) {
    take(start..<end)
    if isSign(start - 1, "("), isSign(end, ")") { take((start - 1)..<(end + 1)) }
  }
}
