import PetikText

extension NoteWords {
  /// The ways in which a note points back by a word of its own.
  package enum Form: Hashable, Sendable { case ibid, idem, opCit, locCit }

  /// The way in which a text points back; nil where it does not.
  ///
  /// - Parameter prefixes: words that may stand before it: `lihat`, `see also`.
  package func form(of text: ByteSlice, behind prefixes: Set<String> = []) -> Form? {
    form(ofKey: Bytes(text.matchKey.utf8)[...], behind: prefixes)
  }

  /// The same for a match key, in which `#` may stand for numbers.
  package func form(ofKey key: ByteSlice, behind prefixes: Set<String> = []) -> Form? {
    let words = key.wordRanges.drop { key[$0] == "#" || prefixes.contains(key[$0].string) }
    guard let first = words.first else { return nil }
    let opening = forms.meanings(at: first, of: key)
    if opening.contains(.ibid) { return .ibid }
    if opening.contains(.idem) { return .idem }
    for (place, word) in words.enumerated() {
      let found = forms.meanings(at: word, of: key, longest: place < 8 ? .max : 2)
      if found.contains(.opCit) { return .opCit }
      if found.contains(.locCit) { return .locCit }
    }
    return nil
  }

  /// Several of these ways.
  struct Forms: OptionSet, Sendable {
    let rawValue: UInt8

    static let ibid = Self(rawValue: 1)
    static let idem = Self(rawValue: 2)
    static let opCit = Self(rawValue: 4)
    static let locCit = Self(rawValue: 8)
  }
}
