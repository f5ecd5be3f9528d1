extension FieldRule {
  /// The kind of work, by the words and fields that were found.
  static let type = FieldRule("type") { entry in
    entry.work.type = entry.type
    if entry.work.title != nil { entry.confidence += 0.1 }
    if entry.work.issued != nil { entry.confidence += 0.1 }
  }
}

extension EntryReading {
  fileprivate var type: String {
    let opening = start..<min(count, (namesEnd ?? start) + 4)
    if hasThesisWord
      || tokens.indices.contains(where: {
        isWord($0, in: .thesis) && $0 > start && tokens[$0 - 1].kind == .sign
      })
    {
      return "thesis"
    }
    if opening.contains(where: { isWord($0, in: .law) && tokens[$0].isCapital }),
      work.volume == nil
    {
      return "legislation"
    }
    let container = work.containerTitle?.matchKey.split(separator: " ").map(String.init) ?? []
    if container.contains(where: { words.isA($0, .conference) }) { return "paper-conference" }
    if hasContainerWord, work.containerTitle != nil { return "chapter" }
    if work.containerTitle != nil, work.volume != nil || work.issue != nil || work.page != nil {
      return "article-journal"
    }
    if container.contains(where: { words.isA($0, .journal) }) { return "article-journal" }
    if work.publisher != nil, work.url == nil { return "book" }
    if work.url != nil, work.doi == nil { return "webpage" }
    if work.containerTitle != nil { return "article-journal" }
    return work.doi != nil ? "article-journal" : "book"
  }
}
