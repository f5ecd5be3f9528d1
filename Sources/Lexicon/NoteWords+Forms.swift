import PetikText

extension NoteWords {
  /// The ways in which a note points back by a word of its own.
  package enum Form: Hashable, Sendable { case ibid, idem, opCit, locCit }

  /// The way in which a text points back; nil where it does not.
  ///
  /// - Parameter prefixes: words that may stand before it: `lihat`, `see also`.
  package func form(of text: ByteSlice, behind prefixes: Set<String> = []) -> Form? {
    text.withMatchKey { form(ofKey: $0, behind: prefixes) }
  }

  /// The same for a match key, in which `#` may stand for numbers.
  package func form(
    ofKey key: UnsafeBufferPointer<UInt8>, behind prefixes: Set<String> = []
  ) -> Form? {
    var place = 0
    var start = 0
    while start < key.count {
      var end = start
      while end < key.count, key[end] != 0x20 { end += 1 }
      let word = start..<end
      start = end + 1
      let isBefore =
        place == 0
        && (word.count == 1 && key[word.lowerBound] == UInt8(ascii: "#")
          || !prefixes.isEmpty && prefixes.contains(key[word].string))
      if isBefore { continue }
      let found = forms.meanings(at: word, of: key, longest: place < 8 ? .max : 2)
      if place == 0 {
        if found.contains(.ibid) { return .ibid }
        if found.contains(.idem) { return .idem }
      }
      if found.contains(.opCit) { return .opCit }
      if found.contains(.locCit) { return .locCit }
      place += 1
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
