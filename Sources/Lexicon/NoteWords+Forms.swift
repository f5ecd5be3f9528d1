import PetikText

extension NoteWords {
  /// The ways in which a note points back by a word of its own.
  package enum Form: Hashable, Sendable { case ibid, idem, opCit, locCit }

  /// The way in which a text points back; nil where it does not.
  ///
  /// - Parameter prefixes: words that may stand before it: `lihat`, `see also`.
  package func form(of text: ByteSlice, behind prefixes: Set<String> = []) -> Form? {
    var words = text.matchKey.split(separator: " ")[...]
    while let first = words.first, prefixes.contains(String(first)) { words = words.dropFirst() }
    let key = words.joined(separator: " ")
    if key.opens(with: ibid) { return .ibid }
    if key.opens(with: idem) { return .idem }
    if key.holds(opCit) { return .opCit }
    return key.holds(locCit) ? .locCit : nil
  }
}

extension String {
  fileprivate func opens(with phrases: Set<String>) -> Bool {
    phrases.contains { self == $0 || hasPrefix($0 + " ") }
  }

  fileprivate func holds(_ phrases: Set<String>) -> Bool {
    let padded = " " + self + " "
    return phrases.contains { phrase in padded.contains(" " + phrase + " ") }
  }
}
