extension FieldRule {
  /// `arXiv:1706.02515 [cs.LG]`, `arXiv preprint arXiv:hep-ph/0502004`: where a preprint is kept.
  static let archive = FieldRule("archive", needs: .archive) { entry in
    guard
      let first = entry.tokens.indices.first(where: {
        entry.isFree($0) && entry.isWord($0, in: .archive) && entry.archiveNumber(from: $0) != nil
      }), let end = entry.archiveNumber(from: first)
    else { return }
    var range = first..<end
    if entry.isSign(first - 1, "["), entry.isSign(end, "]") { range = (first - 1)..<(end + 1) }
    if entry.isSign(range.upperBound, "[") {
      let close = (end..<min(entry.count, end + 8)).first { entry.isSign($0, "]") }
      if let close { range = range.lowerBound..<(close + 1) }
    }
    entry.work.note = entry.text(first..<end)
    entry.take(range)
  }
}

extension EntryReading {
  /// Behind the number that follows the archive's name; nil where none does.
  fileprivate func archiveNumber(from first: Int) -> Int? {
    var index = first
    while isWord(index, in: .archive) || isSign(index, ":") { index += 1 }
    let start = index
    var hasDigits = false
    while let token = token(index), index == start || !token.isApart,
      token.kind == .number || token.kind == .word || ".-/".unicodeScalars.contains(token.sign)
    {
      hasDigits = hasDigits || token.kind == .number && token.digits >= 4
      index += 1
    }
    while index > start, tokens[index - 1].kind == .sign { index -= 1 }
    return hasDigits ? index : nil
  }
}
