import PetikText

extension NoteWords {
  /// The ways in which a note points back by a word of its own.
  package enum Form: Hashable, Sendable { case ibid, idem, opCit, locCit }

  /// The way in which a text points back; nil where it does not.
  ///
  /// - Parameter prefixes: words that may stand before it: `lihat`, `see also`.
  package func form(of text: ByteSlice, behind prefixes: Set<String> = []) -> Form? {
    form(ofKey: text.matchKey, behind: prefixes)
  }

  /// The same for a match key, in which `#` may stand for numbers.
  package func form(ofKey key: String, behind prefixes: Set<String> = []) -> Form? {
    var words = key.split(separator: " ")[...]
    while let first = words.first, first == "#" || prefixes.contains(String(first)) {
      words = words.dropFirst()
    }
    guard let first = words.first else { return nil }
    let opening = words.prefix(Self.longest).phrases(from: words.startIndex, longest: Self.longest)
    if ibid.contains(String(first)) || opening.contains(where: ibid.contains) { return .ibid }
    if idem.contains(String(first)) || opening.contains(where: idem.contains) { return .idem }
    for start in words.indices {
      let phrases = words.phrases(
        from: start, longest: start < words.startIndex + 8 ? Self.longest : 2)
      if phrases.contains(where: opCit.contains) { return .opCit }
      if phrases.contains(where: locCit.contains) { return .locCit }
    }
    return nil
  }

  /// Words of the longest phrase.
  private static let longest = 4
}

extension ArraySlice<Substring> {
  /// The phrases of one word and more that begin at a place.
  fileprivate func phrases(from start: Int, longest: Int) -> [String] {
    var phrases: [String] = []
    var phrase = ""
    for word in self[start...].prefix(longest) {
      if !phrase.isEmpty { phrase.append(" ") }
      phrase.append(contentsOf: word)
      phrases.append(phrase)
    }
    return phrases
  }
}
