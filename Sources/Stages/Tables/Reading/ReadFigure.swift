import PetikModel

extension TableBuilder {
  /// A figure is its caption and where it is from; what it shows is not in the text.
  func figure(_ group: TableGroup) -> Figure? {
    let (label, caption) = group.caption(joiner)
    guard let label else { return nil }
    let spans = joiner.join(group.caption).spans
    return Figure(
      label: label, caption: caption ?? "", source: group.notes(joiner).source,
      blocks: group.blocks, spans: spans)
  }
}
