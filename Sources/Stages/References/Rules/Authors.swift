extension FieldRule {
  /// The names at the start, up to the year or as far as they have the shape of names.
  static let authors = FieldRule("authors") { entry in
    guard let end = entry.namesEnd ?? entry.scanNames(), end > entry.start else { return }
    entry.namesEnd = end
    let range = entry.start..<end
    let names = NameReader(entry: entry).names(range)
    let areEditors =
      range.contains {
        entry.isWord($0, in: .editor) && !entry.tokens[$0].isInitial
      }
    if areEditors {
      entry.work.editors = names
    } else {
      entry.work.authors = names
    }
    entry.take(range)
    if !names.isEmpty { entry.confidence += 0.15 }
  }
}
