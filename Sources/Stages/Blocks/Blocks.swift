import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Groups the lines of a paper to blocks.
///
/// Lines that earlier stages marked become blocks of their zone. The rest is running text: each
/// line starts a block, by the first rule that says so, or goes on with the open one, whatever
/// stands between (a page, a note, a table, a running head).
package func group(
  _ paper: PaperLines, joiner: Joiner, isEnabled: (String) -> Bool = { _ in true }
) -> (output: [Block], findings: [Finding]) {
  let context = BlockContext(paper, joiner: joiner)
  let rules = BlockRule.all.filter { isEnabled($0.name) }
  var grouper = Grouper(context: context, rules: rules)
  for index in paper.lines.indices { grouper.take(index) }
  return (grouper.finish(), [])
}

/// Collects lines to drafts of blocks.
private struct Grouper {
  let context: BlockContext
  private let rules: [BlockRule]
  private var drafts: [Draft] = []
  private var state = BlockState()
  /// The draft that running text goes on with.
  private var open: Int?

  init(context: BlockContext, rules: [BlockRule]) {
    self.context = context
    self.rules = rules
  }

  mutating func take(_ index: Int) {
    if let zone = context.lines[index].zone { return takeZoned(index, zone) }
    state.line = index
    if let start = firstStart() {
      if start.kind == .equation, open != nil {
        // The sentence around an equation goes on after it.
        drafts.append(Draft(start: start, lines: [index], group: nil))
        return
      }
      begin(start, at: index)
    } else if let open, context.continues(state) {
      drafts[open].lines.append(index)
      // Without an abstract's label the first real paragraph ends the front matter.
      if !state.sawAbstract, drafts[open].lines.count >= 4 { state.isFront = false }
    } else {
      begin(BlockStart(.paragraph, rule: "paragraph", confidence: 0.9), at: index)
    }
    state.previous = index
  }

  private func firstStart() -> BlockStart? {
    let signs = context.signs(state)
    for index in rules.indices where !rules[index].signs.isDisjoint(with: signs) {
      if let start = rules[index].identify(state, context) { return start }
    }
    return nil
  }

  private mutating func begin(_ start: BlockStart, at index: Int) {
    if let open, start.joinsPrevious {
      drafts[open].lines.append(index)
      return
    }
    state.note(start)
    if start.kind == .heading {
      state.isInReferences = context.shapes[index].words.contains(.references)
    }
    drafts.append(Draft(start: start, lines: [index], group: state.listGroup(of: start)))
    open = drafts.count - 1
    state.open = start
    state.openLine = index
  }

  /// A marked line joins the block before it where that is of the same zone and group, and nothing
  /// of another kind stands between.
  private mutating func takeZoned(_ index: Int, _ zone: Zone) {
    let line = context.lines[index]
    if let last = drafts.indices.last, let other = drafts[last].zone, other == zone,
      drafts[last].zoneGroup == line.zoneGroup, !zone.isFurniture
    {
      drafts[last].lines.append(index)
      return
    }
    drafts.append(Draft(zone: zone, line: index, zoneGroup: line.zoneGroup))
  }

  mutating func finish() -> [Block] {
    drafts.indices.map { drafts[$0].block(context) }
  }
}
