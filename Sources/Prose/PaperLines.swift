import PetikLexicon
import PetikModel
import PetikText

/// The lines of a paper in reading order, with what can be seen of each: the stages from pages to
/// blocks look at the same lines and give them their zones.
@usableFromInline package struct PaperLines: Sendable {
  package var lines: [Line]
  @usableFromInline package internal(set) var shapes: [LineShape]
  package let text: CleanText
  @usableFromInline var keys: LineKeys

  package init(_ lines: [Line], of text: CleanText, lexicon: Lexicon) {
    // Where no line comes back on other pages, only what may be a heading has a key.
    var keys = LineKeys(ofTextsUpTo: text.layout.isFlowing ? LineShape.longestTextBytes : .max)
    shapes = lines.map { LineShape($0.range, of: text.bytes, keys: &keys, lexicon: lexicon) }
    self.lines = lines
    self.text = text
    self.keys = keys
  }

  /// Puts the parts of some lines in their places.
  ///
  /// - Parameter parts: a line's parts; nil where it stays whole.
  package mutating func divide(_ lexicon: Lexicon, _ parts: (Line) -> [Line]?) {
    var divided: (lines: [Line], shapes: [LineShape]) = ([], [])
    for (line, shape) in zip(lines, shapes) {
      if let parts = parts(line) {
        divided.lines += parts
        divided.shapes += parts.map {
          LineShape($0.range, of: text.bytes, keys: &keys, lexicon: lexicon)
        }
      } else {
        divided.lines.append(line)
        divided.shapes.append(shape)
      }
    }
    (lines, shapes) = divided
  }

  /// The lines without a zone, in order, with their shapes.
  package func free() -> (lines: [Line], shapes: [LineShape]) {
    if lines.allSatisfy({ $0.zone == nil }) { return (lines, shapes) }
    var free: (lines: [Line], shapes: [LineShape]) = ([], [])
    free.lines.reserveCapacity(lines.count)
    free.shapes.reserveCapacity(lines.count)
    for (line, shape) in zip(lines, shapes) where line.zone == nil {
      free.lines.append(line)
      free.shapes.append(shape)
    }
    return free
  }

  package func bytes(_ line: Int) -> ByteSlice { text.bytes[lines[line].range] }

  /// The match key of a line's text without its label; empty where the text is too long for a
  /// heading.
  package func key(_ line: Int) -> ByteSlice {
    keys.bytes[Int(shapes[line].textKeyStart)..<Int(shapes[line].keyEnd)]
  }

  /// The first bytes of the match keys of a whole line and of its text without the label; nil where
  /// it has no such key.
  package func firstKeyBytes(_ line: Int) -> (line: UInt8, text: UInt8)? {
    let shape = shapes[line]
    guard shape.textKeyStart < shape.keyEnd else { return nil }
    return (keys.bytes[Int(shape.keyStart)], keys.bytes[Int(shape.textKeyStart)])
  }

  /// Shows the match key of a whole line.
  @inlinable package func withLineKey<Result>(
    _ line: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = Int(shapes[line].keyStart)..<Int(shapes[line].keyEnd)
    return keys.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The label that opens a line.
  package func enumerator(_ line: Int) -> Enumerator? {
    shapes[line].hasEnumerator ? Enumerator.read(bytes(line)) : nil
  }
}
