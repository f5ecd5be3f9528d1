import PetikModel
import PetikText

/// What a line begins.
struct BlockStart: Sendable {
  var kind: BlockKind
  var rule: String
  var confidence: Double
  /// The label as printed: of a list item or a numbered heading.
  var label: String?
  var enumerator: Enumerator?
  /// Of a heading, where it is known.
  var level: Int?
  /// The line is a further line of the open block, although its shape is that of a beginning.
  var joinsPrevious = false

  init(
    _ kind: BlockKind, rule: String, confidence: Double, label: String? = nil,
    enumerator: Enumerator? = nil, joinsPrevious: Bool = false
  ) {
    self.kind = kind
    self.rule = rule
    self.confidence = confidence
    self.label = label
    self.enumerator = enumerator
    self.joinsPrevious = joinsPrevious
  }
}

/// A test that says which block a line begins, or declines.
package struct BlockRule: Sendable {
  package let name: String
  /// It is asked where a line has one of these.
  let signs: BlockSigns
  let identify: @Sendable (_ state: BlockState, _ context: BlockContext) -> BlockStart?

  init(
    _ name: String, at signs: BlockSigns,
    identify: @escaping @Sendable (BlockState, BlockContext) -> BlockStart?
  ) {
    self.name = name
    self.signs = signs
    self.identify = identify
  }

  /// Every block rule. The first to answer wins; where none does, the line goes on with the open
  /// block or begins a paragraph.
  package static let all: [BlockRule] = [
    .markedBlock,
    .contentsEntry,
    .abstractLabel,
    .keywordLabel,
    .markedHeading,
    .statement,
    .equation,
    .headingGoesOn,
    .chapterHeading,
    .numberedHeading,
    .knownHeading,
    .capitalHeading,
    .listItem,
    .hypothesis,
    .isolatedHeading,
    .displayQuotation,
  ]
}
