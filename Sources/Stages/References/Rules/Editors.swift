extension FieldRule {
  /// `In A. Editor (Ed.), Book`, `dalam Buku, A. Editor, Ed.`: the work that holds this one.
  static let editors = FieldRule("editors") { entry in
    let first = max(entry.namesEnd ?? entry.start, entry.start)
    let after = max(first, entry.quoted?.upperBound ?? first)
    let opening = (after..<max(after, entry.count)).first { entry.opensContainer($0) }
    let word = opening.map { entry.after($0 + 1, ":") - 1 } ?? after
    if let opening {
      entry.hasContainerWord = true
      entry.containerStart = word + 1
      let first =
        entry.isWord(opening - 1, in: .containerPrefix) ? opening - 1 : opening
      entry.take(first..<(word + 1))
    }
    if entry.takeEditedBy(from: word) { return }
    // `In A. Editor & B. Editor (Eds.),`
    for index in (word + 1)..<max(word + 1, entry.count)
    where entry.isFree(index) && entry.isWord(index, in: .editor) {
      let open = entry.isSign(index - 1, "(") ? index - 1 : index
      var stop = entry.after(index + 1, ".")
      if entry.isSign(stop, ")") { stop += 1 }
      if open > word + 1,
        entry.isSign(stop - 1, ".") || entry.isSign(stop - 1, ")") || opening != nil,
        entry.isSign(open - 1, ",") || entry.isSign(open, "("), opening != nil,
        entry.looksLikeNames((word + 1)..<open)
      {
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
  /// `edited by A. Editor and B. Editor`, `disunting oleh A. Editor`.
  fileprivate mutating func takeEditedBy(from first: Int) -> Bool {
    for index in first..<max(first, count - 2)
    where isFree(index) && isWord(index, in: .edited) {
      var names = after(index + 1, ".")
      guard isWord(names, in: .by) else { continue }
      names += 1
      var end = names
      while end < count, !taken[end], !endsSentence(end), !isSign(end, "("),
        !(isSign(end, ",") && token(end + 1)?.isInitial != true
          && token(end - 1)?.isInitial != true)
      {
        end += 1
      }
      guard end > names else { return false }
      work.editors = NameReader(entry: self).names(names..<end)
      take(index..<end)
      return true
    }
    return false
  }

  /// `In` after a sentence, or any such word after a quoted title.
  fileprivate func opensContainer(_ index: Int) -> Bool {
    guard isFree(index), isWord(index, in: .container), index > start,
      token(index + 1)?.kind != .address
    else { return false }
    if isWord(index - 1, in: .containerPrefix), isSign(index + 1, ":") { return true }
    if let quoted { return (quoted.upperBound..<index).allSatisfy { tokens[$0].kind == .sign } }
    guard tokens[index].isCapital || isSign(index + 1, ":") else { return false }
    return isSign(index - 1, ".") || isSign(index - 1, ",") || isSign(index - 1, "?")
      || taken[index - 1]
  }

  /// The comma before the names that stand in front of `, Ed.`
  fileprivate func nameStart(before end: Int) -> Int? {
    var start = end
    var best: Int?
    // `Title. Editor B, editor.`
    if isSign(end - 1, ","),
      let point = ((namesEnd ?? 0)..<max(namesEnd ?? 0, end)).last(where: { endsSentence($0) }),
      point + 1 < end - 1, looksLikeNames((point + 1)..<end)
    {
      return point + 1
    }
    while start > containerStart, end - start < 16 {
      start -= 1
      if isSign(start, ","), start + 1 < end - 1 {
        guard looksLikeNames((start + 1)..<end), token(start + 1)?.isInitial == true else {
          continue
        }
        best = start + 1
      }
    }
    return best
  }
}
