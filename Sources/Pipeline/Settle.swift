import PetikModel
import PetikProse
import PetikText

/// Sees to it that each non-blank byte of the source is in exactly one block.
///
/// Bytes that show nothing (a zero-width character, a byte order mark) go to the block around them;
/// visible bytes that no block claims become `unclassified` blocks of their own; a byte that two
/// blocks claim stays with the first.
///
/// - Parameter isLast: blocks are pointed at already, so none is put between others.
func settle(
  _ blocks: [Block], against source: Bytes, isLast: Bool = false
) -> (output: [Block], findings: [Finding]) {
  let owners = Owners(of: blocks)
  var blocks = blocks
  var findings: [Finding] = []
  var strays: [Int: [Block]] = [:]
  var invisible: [Int: [Span]] = [:]
  for gap in owners.gaps(in: source) {
    let bytes = Bytes(source[gap.span.start..<gap.span.end])
    if let owner = gap.neighbour, !bytes.showsAnything {
      invisible[owner, default: []].append(gap.span)
    } else {
      let page = gap.neighbour.map { blocks[$0].page } ?? 1
      strays[gap.neighbour ?? 0, default: []].append(unclassified(bytes, at: gap.span, page: page))
    }
  }
  for (owner, spans) in invisible { blocks[owner].text.absorb(spans) }
  if owners.doubles > 0 {
    findings.append(
      Finding(
        .overlappingBlocks,
        "\(owners.doubles) stretches of text were claimed twice; this is a fault of petik, please report it"
      ))
  }
  if strays.isEmpty { return (blocks, findings) }
  // Later stages point at blocks by index: what is found last stands last.
  if isLast { return (blocks + strays.sorted { $0.key < $1.key }.flatMap(\.value), findings) }
  if blocks.isEmpty { return (strays[0] ?? [], findings) }
  return (blocks.enumerated().flatMap { [$1] + (strays[$0] ?? []) }, findings)
}

private func unclassified(_ bytes: Bytes, at span: Span, page: Int) -> Block {
  let segment = RunningText.Segment(
    at: 0, length: bytes.count, source: span, isContiguous: false)
  return Block(
    kind: .unclassified, text: RunningText(bytes: bytes, segments: [segment]), lines: [],
    page: page, rule: "unclaimed", confidence: 0)
}
