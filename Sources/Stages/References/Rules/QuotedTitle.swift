extension FieldRule {
  /// A quotation of two words and more, after the names or at the start.
  static let quotedTitle = FieldRule("quoted-title") { entry in
    guard let open = entry.tokens.indices.first(where: { entry.opensTitle($0) }) else { return }
    let isSingle = entry.tokens[open].sign == "‘"
    let isPlain = entry.tokens[open].sign == "\""
    var depth = 0
    for index in (open + 1)..<max(open + 1, entry.count) {
      let token = entry.tokens[index]
      let closes =
        isSingle
        ? token.sign == "’"
        : isPlain
          ? token.sign == "\"" : token.sign == "”" || token.sign == "»" || token.sign == "\""
      if !isPlain, token.sign == "“" {
        depth += 1
      } else if closes, depth > 0 {
        depth -= 1
      } else if token.kind == .sign, closes {
        guard index - open > 2 else { return }
        entry.quoted = (open + 1)..<index
        let title = entry.trimmed((open + 1)..<index)
        entry.work.title = entry.text(title)
        entry.take(open..<(index + 1))
        return
      }
    }
  }
}

extension EntryReading {
  /// A quotation mark after a comma, point, bracket or the names opens a title.
  fileprivate func opensTitle(_ index: Int) -> Bool {
    guard tokens[index].opensQuote, isFree(index) else { return false }
    guard index > start, let before = token(index - 1) else { return true }
    if tokens[index].sign == "‘" || tokens[index].sign == "\"", !tokens[index].isApart {
      return false
    }
    if before.kind == .sign {
      return before.sign == "," || before.sign == "." || before.sign == ")" || before.sign == ":"
        || before.sign == ";" || before.sign == "]"
    }
    return looksLikeNames(start..<index) || before.isYear
  }
}
