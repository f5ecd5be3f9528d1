extension FieldRule {
  /// An address, with the words that lead to it: `Retrieved from`, `[Online]. Available:`.
  static let address = FieldRule("address") { entry in
    for index in entry.tokens.indices where entry.tokens[index].kind == .address {
      if entry.work.url == nil {
        entry.work.url = entry.text(index..<(index + 1))
      }
      var first = index
      var lead = index
      while lead > 0, index - lead < 9 {
        let before = entry.tokens[lead - 1]
        let isLead =
          entry.isWord(lead - 1, in: .address)
          || entry.isWord(lead - 1, in: .access)
          || entry.isWord(lead - 1, in: .container) && lead == index
        if isLead || entry.isTaken(lead - 1) {
          lead -= 1
          if isLead { first = lead }
        } else if before.leadsToAddress {
          lead -= 1
        } else {
          break
        }
      }
      if let site = entry.siteName(before: index) {
        entry.work.containerTitle = entry.text((site + 1)..<(index - 1))
        first = site - 1
      }
      entry.take(first..<(index + 1))
      entry.takeDateAfterAddress(index + 1)
    }
  }
}

extension EntryReading {
  /// The word before the name of a site in `Retrieved from Name of Site: https://…`.
  fileprivate func siteName(before address: Int) -> Int? {
    guard isSign(address - 1, ":") else { return nil }
    var index = address - 2
    while index > start, address - index < 10, let token = token(index), isFree(index),
      token.isCapital || token.kind == .number
    {
      index -= 1
    }
    guard index < address - 2, index > start, isWord(index, in: .address),
      isWord(index - 1, in: .access)
    else { return nil }
    return index
  }

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

extension Token {
  /// A sign between an address and the words that lead to it.
  fileprivate var leadsToAddress: Bool {
    switch sign {
    case ":", "<", "(", "[", "]", ".", ",": true
    default: false
    }
  }
}
