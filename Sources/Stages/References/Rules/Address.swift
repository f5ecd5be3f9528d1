extension FieldRule {
  /// An address, with the words that lead to it: `Retrieved from`, `[Online]. Available:`.
  static let address = FieldRule("address") { entry in
    for index in entry.tokens.indices where entry.tokens[index].kind == .address {
      let wasTaken = entry.taken[index]
      if entry.work.url == nil {
        entry.work.url = entry.text(index..<(index + 1))
      }
      var first = index
      let signs: Set<String> = [":", "<", "(", "[", "]", ".", ","]
      var lead = index
      while lead > 0, index - lead < 9 {
        let before = entry.tokens[lead - 1]
        let isLead =
          entry.isWord(lead - 1, in: entry.words.addressWords)
          || entry.isWord(lead - 1, in: entry.words.accessWords)
          || entry.isWord(lead - 1, in: entry.words.containerWords) && lead == index
        if isLead || entry.taken[lead - 1] {
          lead -= 1
          if isLead { first = lead }
        } else if before.kind == .sign, signs.contains(before.key) {
          lead -= 1
        } else {
          break
        }
      }
      entry.take(first..<(index + 1))
      entry.takeDateAfterAddress(index + 1)
      if wasTaken { continue }
    }
  }
}

extension EntryReading {
  /// `[Mei. 24, 2024]` behind an address says when it was read.
  fileprivate mutating func takeDateAfterAddress(_ start: Int) {
    guard work.accessed == nil, isSign(start, "[") || isSign(start, "(") || isSign(start, ".")
    else {
      return
    }
    let open = isSign(start, ".") ? start + 1 : start
    guard isSign(open, "[") || isSign(open, "("), let (date, end) = date(at: open + 1),
      isSign(end, "]") || isSign(end, ")"), date.month != nil
    else { return }
    work.accessed = date
    take(open..<(end + 1))
  }
}
