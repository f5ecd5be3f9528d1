import PetikLexicon
import PetikModel
import PetikText

/// The lines of a paper in reading order, with what can be seen of each: the stages from notes to
/// blocks look at the same lines and give them their zones.
package struct PaperLines: Sendable {
  package var lines: [Line]
  package let shapes: [LineShape]
  package let text: CleanText
  /// How many lines show each text, by its match key; the first key is empty and stands for none.
  private let keys: WordCounts

  package init(_ lines: [Line], of text: CleanText, lexicon: Lexicon) {
    var keys = WordCounts()
    keys.add(UnsafeBufferPointer(start: nil, count: 0))
    shapes = lines.map { LineShape(text.bytes[$0.range], keys: &keys, lexicon: lexicon) }
    self.lines = lines
    self.text = text
    self.keys = keys
  }

  /// The lines without a zone, in order, with their shapes.
  package func free() -> (lines: [Line], shapes: [LineShape]) {
    if lines.allSatisfy({ $0.zone == nil }) { return (lines, shapes) }
    var free: (lines: [Line], shapes: [LineShape]) = ([], [])
    for (line, shape) in zip(lines, shapes) where line.zone == nil {
      free.lines.append(line)
      free.shapes.append(shape)
    }
    return free
  }

  package func bytes(_ line: Int) -> ByteSlice { text.bytes[lines[line].range] }

  /// The match key of a line's text without its label.
  package func key(_ line: Int) -> ByteSlice { keys.word(Int(shapes[line].key)) }

  /// How many lines show the same words; 0 for a line without a key.
  package func keyCount(_ line: Int) -> Int {
    shapes[line].key > 0 ? keys.count(Int(shapes[line].key)) : 0
  }

  /// The label that opens a line.
  package func enumerator(_ line: Int) -> Enumerator? {
    shapes[line].hasEnumerator ? Enumerator.read(bytes(line)) : nil
  }
}
