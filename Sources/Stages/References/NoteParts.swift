import PetikLexicon
import PetikModel
import PetikText

/// What a stretch of a note does: the tokens that say so.
enum NotePart: Hashable, Sendable {
  /// Cites a work in full, from its names to its end.
  case work(Range<Int>)
  /// Cites another work of the author named before: what stands behind `Idem`.
  case sameAuthor(Range<Int>)
  /// Neither a whole work nor words that point back: perhaps a name and a short title.
  case short(Range<Int>)
}

/// The parts of a note that cite: parted by `;`, by a point before new names, by `lihat juga` and
/// `dikutip dalam`, and by the end of a citation before a sentence that explains.
struct NoteParts {
  private let reading: EntryReading
  private(set) var all: [NotePart] = []

  init(of note: Footnote, lexicon: Lexicon) {
    reading = EntryReading(note.text.bytes, words: lexicon.references)
    let notes = lexicon.notes
    var start = 0
    for index in reading.tokens.indices where index > start {
      if reading.isQuotedIn(index) {
        close(start..<index, notes)
        start = index
      } else if reading.endsPart(start..<index, at: index, notes) {
        close(start..<(index + 1), notes)
        start = index + 1
      }
    }
    close(start..<reading.count, notes)
  }

  private mutating func close(_ range: Range<Int>, _ notes: NoteWords) {
    if let part = reading.notePart(range, notes: notes) { all.append(part) }
  }

  /// The bytes of some tokens.
  func bytes(of range: Range<Int>) -> Range<Int> { reading.byteRange(range) }

  /// A part as an entry by itself: it is not cut into tokens again.
  func entry(_ range: Range<Int>) -> EntryReading {
    let bytes = bytes(of: range)
    var tokens = Array(reading.tokens[range].prefix { $0.range.lowerBound < bytes.upperBound })
    tokens[0].isApart = true
    return EntryReading(tokens, of: reading.bytes, words: reading.words)
  }
}

extension EntryReading {
  /// A part ends behind the token at an index.
  fileprivate func endsPart(_ range: Range<Int>, at index: Int, _ notes: NoteWords) -> Bool {
    if tokens[index].kind == .sign, let next = partStart(after: index, notes: notes),
      mayEndPart(range, at: index, isLed: next > index + 1, notes: notes)
    {
      return true
    }
    return endsCitation(range, at: index)
  }
}
