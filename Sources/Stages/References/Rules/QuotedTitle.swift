extension FieldRule {
  /// A quotation of two words and more, after the names or at the start: `“Title”`, `‘Title’`,
  /// `'Title,'`, ``` ``Title'' ```.
  static let quotedTitle = FieldRule("quoted-title") { entry in
    guard let open = entry.tokens.indices.first(where: { entry.opensTitle($0) }) else { return }
    let first = entry.isSign(open + 1, entry.tokens[open].sign) ? open + 2 : open + 1
    guard let end = entry.quotationEnd(from: first, opened: entry.tokens[open].sign),
      end - first > 1
    else { return }
    let close = entry.isSign(end + 1, entry.tokens[end].sign) ? end + 1 : end
    entry.quoted = first..<end
    entry.work.title = entry.text(entry.trimmed(first..<end))
    entry.take(open..<(close + 1), as: .quotedTitle)
  }
}

extension EntryReading {
  /// A quotation mark after a comma, point, bracket or the names opens a title.
  fileprivate func opensTitle(_ index: Int) -> Bool {
    let token = tokens[index]
    let isPlain = token.sign == "'" || token.sign == "`"
    guard token.opensQuote || isPlain, isFree(index) else { return false }
    guard index > start, let before = self.token(index - 1) else { return true }
    if isPlain || token.sign == "‘" || token.sign == "\"", !token.isApart { return false }
    if before.kind == .sign {
      return ",.):;]".unicodeScalars.contains(before.sign)
    }
    return looksLikeNames(start..<index) || before.isYear || !isFree(index - 1)
  }

  /// The token that closes a quotation; nil where none does.
  fileprivate func quotationEnd(from first: Int, opened sign: Unicode.Scalar) -> Int? {
    var depth = 0
    for index in first..<max(first, count) {
      let token = tokens[index]
      if token.sign == sign, sign == "“" || sign == "‘" || sign == "«" {
        depth += 1
      } else if closes(token, sign, at: index) {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  private func closes(_ token: Token, _ opening: Unicode.Scalar, at index: Int) -> Bool {
    switch opening {
    case "“": return token.sign == "”" || token.sign == "\""
    case "„": return token.sign == "“" || token.sign == "”"
    case "‘": return token.sign == "’"
    case "«": return token.sign == "»"
    case "\"": return token.sign == "\""
    default:
      // An apostrophe has letters on both sides, a closing mark has not.
      guard token.sign == "'" || token.sign == "’", let next = self.token(index + 1) else {
        return token.sign == "'"
      }
      return next.isApart && !token.isApart || next.kind == .sign
    }
  }
}
