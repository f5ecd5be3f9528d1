import PetikLexicon
import PetikProse

/// What at a line may speak for a block that begins there, seen at a glance. Most lines have none,
/// and no rule is asked.
struct BlockSigns: OptionSet, Sendable {
  let rawValue: UInt16

  /// The source's markup may name the line.
  static let marked = Self(rawValue: 1)
  /// Points enough for leaders.
  static let leaders = Self(rawValue: 2)
  /// Begins as the label of an abstract, of keywords, or of a box does.
  static let opening = Self(rawValue: 4)
  /// No section heading was seen yet.
  static let front = Self(rawValue: 8)
  /// Signs of an equation, or a short text in brackets.
  static let equation = Self(rawValue: 16)
  static let afterHeading = Self(rawValue: 32)
  /// Begins as the word before a chapter's number does.
  static let chapter = Self(rawValue: 64)
  /// An enumerator opens the line.
  static let label = Self(rawValue: 128)
  /// Its words name a section's role.
  static let role = Self(rawValue: 256)
  static let capitals = Self(rawValue: 512)
  /// Begins with a capital, does not end as a sentence, and has no label.
  static let title = Self(rawValue: 1024)
  static let afterColon = Self(rawValue: 2048)
  /// A capital and a digit open the line: `H1`.
  static let hypothesis = Self(rawValue: 4096)
}

extension BlockContext {
  /// The signs at the line in question.
  func signs(_ state: BlockState) -> BlockSigns {
    let shape = shapes[state.line]
    var signs: BlockSigns = isMarked ? .marked : []
    if shape.mayHoldLeaders { signs.insert(.leaders) }
    if lexicon.lines.mayOpenLabel(paper.firstKeyBytes(state.line)) { signs.insert(.opening) }
    if state.isFront { signs.insert(.front) }
    let line = bytes(state.line)
    if line.count > 3, line.first == UInt8(ascii: "H"), line.dropFirst().first?.isASCIIDigit == true
    {
      signs.insert(.hypothesis)
    }
    if shape.holdsEquationSigns || shape.lastByte == 0x29 && shape.width <= 6 {
      signs.insert(.equation)
    }
    if state.open?.kind == .heading { signs.insert(.afterHeading) }
    if shape.hasEnumerator { signs.insert(.label) }
    if shape.words.contains(.role) { signs.insert(.role) }
    if shape.isCapitals { signs.insert(.capitals) }
    if shape.startsUpper, !shape.endsSentence {
      signs.insert(.chapter)
      if !shape.endsOpen, !shape.hasEnumerator { signs.insert(.title) }
    }
    if let previous = state.previous, shapes[previous].lastByte == 0x3A {
      signs.insert(.afterColon)
    }
    return signs
  }
}
