extension FieldRule {
  /// `In A. Editor (Ed.), Book`, `dalam Buku`: what follows holds this work.
  static let containerWord = FieldRule("container-word", needs: .container) { entry in
    let first = max(entry.start, entry.quoted?.upperBound ?? entry.namesEnd ?? entry.start)
    guard let opening = (first..<max(first, entry.count)).first(where: { entry.opensContainer($0) })
    else { return }
    let end = entry.after(opening + 1, ":")
    let start = entry.isWord(opening - 1, in: .containerPrefix) ? opening - 1 : opening
    entry.hasContainerWord = true
    entry.take(start..<end, as: .containerWord)
  }
}

extension EntryReading {
  /// `In` after a sentence, or any such word after a quoted title.
  fileprivate func opensContainer(_ index: Int) -> Bool {
    guard isFree(index), isWord(index, in: .container), index > start,
      token(index + 1)?.kind != .address
    else { return false }
    if isWord(index - 1, in: .containerPrefix), isSign(index + 1, ":") { return true }
    if let quoted, (quoted.upperBound..<index).allSatisfy({ tokens[$0].kind != .word }) {
      return true
    }
    if isSign(index + 1, ":") { return true }
    if !tokens[index].isCapital {
      return isSign(index - 1, ",")
        && (isWord(index + 1, in: .conference) && tokens[index + 1].isCapital
          || editorsFollow(index + 1))
    }
    return isSign(index - 1, ".") || isSign(index - 1, ",") || isSign(index - 1, "?")
      || !isFree(index - 1)
  }

  /// `in A. Editor (ed.), Book`: names with a mark behind them.
  private func editorsFollow(_ first: Int) -> Bool {
    for index in first..<min(count, first + 40) {
      if isWord(index, in: .editor) {
        let open = isSign(index - 1, "(") ? index - 1 : index
        return looksLikeNames(first..<open)
      }
      if tokens[index].kind == .number { return false }
    }
    return false
  }
}
