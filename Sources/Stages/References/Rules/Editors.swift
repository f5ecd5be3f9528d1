extension FieldRule {
  /// `In A. Editor (Ed.), Book`, `dalam Buku, A. Editor, Ed.`: the work that holds this one.
  static let editors = FieldRule("editors") { entry in
    let first = max(entry.namesEnd ?? entry.start, entry.start)
    let after = max(first, entry.quoted?.upperBound ?? first)
    guard let word = (after..<max(after, entry.count)).first(where: { entry.opensContainer($0) }) else {
      return
    }
    entry.hasContainerWord = true
    entry.containerStart = word + 1
    entry.take(word..<entry.after(word + 1, ":"))
    // `In A. Editor & B. Editor (Eds.),`
    for index in (word + 1)..<max(word + 1, entry.count)
    where entry.isFree(index) && entry.isWord(index, in: entry.words.editorWords) {
      let open = entry.isSign(index - 1, "(") ? index - 1 : index
      var stop = entry.after(index + 1, ".")
      if entry.isSign(stop, ")") { stop += 1 }
      if entry.looksLikeNames((word + 1)..<open), open > word + 1 {
        entry.work.editors = NameReader(entry: entry).names((word + 1)..<open)
        entry.take((word + 1)..<stop)
        entry.containerStart = stop
      } else if let start = entry.nameStart(before: open) {
        entry.work.editors = NameReader(entry: entry).names(start..<open)
        entry.take(start..<stop)
      }
      return
    }
  }
}

extension EntryReading {
  /// `In` after a sentence, or any such word after a quoted title.
  fileprivate func opensContainer(_ index: Int) -> Bool {
    guard isFree(index), isWord(index, in: words.containerWords), index > start,
      token(index + 1)?.kind != .address
    else { return false }
    if quoted != nil { return true }
    guard tokens[index].isCapital || isSign(index + 1, ":") else { return false }
    return isSign(index - 1, ".") || isSign(index - 1, ",") || isSign(index - 1, "?")
      || taken[index - 1]
  }

  /// The comma before the names that stand in front of `, Ed.`
  fileprivate func nameStart(before end: Int) -> Int? {
    var start = end
    var best: Int?
    while start > containerStart, end - start < 16 {
      start -= 1
      if isSign(start, ","), start + 1 < end - 1 {
        guard looksLikeNames((start + 1)..<end), token(start + 1)?.isInitial == true else { continue }
        best = start + 1
      }
    }
    return best
  }
}
