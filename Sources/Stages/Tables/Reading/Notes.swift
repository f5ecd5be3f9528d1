import PetikLexicon
import PetikModel
import PetikProse
import PetikText

extension TableGroup {
  /// The lines below a table: where its data are from, and what explains it.
  func notes(_ joiner: Joiner) -> (source: Stated?, notes: [Stated]) {
    var source: Stated?
    var notes: [Stated] = []
    var pending: [Line] = []
    func close() {
      guard !pending.isEmpty else { return }
      let text = joiner.join(pending)
      pending = []
      if source == nil, let stated = Self.source(in: text, words: joiner.lexicon.captions) {
        source = stated
      } else {
        notes.append(Stated(text.string, spans: text.spans))
      }
    }
    for line in self.notes {
      if opensNote(joiner.text.bytes[line.range], joiner.lexicon.captions) { close() }
      pending.append(line)
    }
    close()
    return (source, notes)
  }

  private func opensNote(_ line: ByteSlice, _ words: CaptionWords) -> Bool {
    let word = line.drop { $0 == UInt8(ascii: "(") || $0.isBlank }.prefix(while: \.isASCIILetter)
      .lowercased
    if words.sourceLabels.contains(word) || words.noteLabels.contains(word) { return true }
    // What a mark means: `a Tanpa upah`, `** p < 0.01`.
    let first = line.prefix { !$0.isBlank }
    return word.utf8.count == 1 && first.first?.isASCIILower == true
      && (first.count == 1 || first.count == 2 && first.last == UInt8(ascii: "."))
      || first.first == UInt8(ascii: "*") || first.starts("†") || first.starts("‡")
  }

  /// What stands after `Sumber:`, without the brackets around the whole.
  private static func source(in text: RunningText, words: CaptionWords) -> Stated? {
    let bytes = text.bytes
    var start = 0
    let isBracketed = bytes.first == UInt8(ascii: "(")
    if isBracketed { start = 1 }
    var end = start
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    let colon = bytes[start...].prefix(24).firstIndex(of: UInt8(ascii: ":"))
    if let colon, words.sourceLabels.contains(bytes[start..<colon].matchKey) { end = colon }
    guard words.sourceLabels.contains(bytes[start..<end].matchKey) else { return nil }
    start = end
    while start < bytes.count,
      bytes[start].isBlank || bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: ".")
    {
      start += 1
    }
    end = bytes.count
    if isBracketed, bytes.last == UInt8(ascii: ")") { end -= 1 }
    guard start < end else { return nil }
    let part = text.slice(start..<end)
    return Stated(part.string, spans: part.spans)
  }
}
