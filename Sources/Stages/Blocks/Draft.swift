import PetikModel
import PetikProse

/// A block whose lines are still being collected.
struct Draft {
  var start: BlockStart
  /// Indices into the context's lines.
  var lines: [Int]
  var group: Int?
  var zone: Zone?
  var zoneGroup = 0

  init(start: BlockStart, lines: [Int], group: Int?) {
    self.start = start
    self.start.enumerator = nil
    self.lines = lines
    self.group = group
  }

  init(zone: Zone, line: Int, zoneGroup: Int) {
    start = BlockStart(zone.blockKind, rule: zone.rawValue, confidence: 0.9)
    lines = [line]
    self.zone = zone
    self.zoneGroup = zoneGroup
    group = zone.isFurniture || zone == .footnote || zone == .endnote ? nil : zoneGroup
  }

  func block(_ context: BlockContext) -> Block {
    let lines = lines.map { context.lines[$0] }
    let text = context.joiner.join(lines)
    var block = Block(
      kind: start.kind, text: text, lines: lines, page: lines[0].page, group: group,
      label: start.label, rule: start.rule, confidence: start.confidence)
    block.level = start.level
    return block
  }
}

extension Zone {
  /// The kind of the blocks of a zone.
  var blockKind: BlockKind {
    switch self {
    case .runningHead: .runningHead
    case .runningFoot: .runningFoot
    case .folio: .folio
    case .footnote, .endnote: .footnote
    case .tableCaption: .tableCaption
    case .table: .table
    case .tableNote: .tableNote
    case .figureCaption: .figureCaption
    case .figureText: .figureText
    }
  }
}
