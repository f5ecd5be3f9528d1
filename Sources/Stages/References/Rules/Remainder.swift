extension FieldRule {
  /// What is left, by its place: title, container, place and publisher.
  static let remainder = FieldRule("remainder") { entry in
    var segments = entry.freeSegments(from: entry.namesEnd ?? entry.start)
    if let journal = entry.abbreviatedJournal, journal.lowerBound >= entry.namesEnd ?? 0,
      let name = segments.firstIndex(where: { $0.lowerBound == journal.lowerBound })
    {
      entry.work.containerTitle = entry.text(entry.trimmed(segments.remove(at: name)))
    }
    if let quoted = entry.quoted { segments.removeAll { $0.lowerBound < quoted.lowerBound } }
    if entry.work.title == nil { entry.readTitle(&segments) }
    if entry.work.containerTitle == nil || entry.hasContainerWord { entry.readContainer(&segments) }
    entry.readRest(segments)
  }
}

extension EntryReading {
  fileprivate mutating func readTitle(_ segments: inout [Range<Int>]) {
    guard var title = segments.first, !isContainerAlone(segments) else { return }
    if let journal = abbreviatedJournal, title.lowerBound > journal.lowerBound { return }
    segments.removeFirst()
    let limit = hasContainerWord ? containerStart : firstCount ?? 0
    // A title of two sentences: the container is the last before the counts.
    while let next = segments.first, segments.count > 1, segments[1].lowerBound < limit,
      lowerWords(next) >= 3, next.lowerBound - title.upperBound <= 2
    {
      title = title.lowerBound..<next.upperBound
      segments.removeFirst()
    }
    if !hasEarlyYear, let (head, tail) = splitPublisher(title) {
      title = head
      segments.insert(tail, at: 0)
    } else if let firstCount, !hasContainerWord,
      segments.first.map({ $0.lowerBound > firstCount }) ?? true,
      firstCount >= title.upperBound, firstCount - title.upperBound <= 2,
      let comma = title.last(where: { isSign($0, ",") && !isBracketed($0, from: title.lowerBound) }
      ), comma > title.lowerBound + 1,
      token(comma + 1)?.isCapital == true
    {
      segments.insert((comma + 1)..<title.upperBound, at: 0)
      title = title.lowerBound..<comma
    }
    work.title = text(trimmed(title))
  }

  /// `J. Chem. Kelaut. 86, 54 (1964)`: nothing but an abbreviated journal before its counts.
  private func isContainerAlone(_ segments: [Range<Int>]) -> Bool {
    guard let firstCount, let first = segments.first, first.lowerBound < firstCount,
      !hasContainerWord
    else { return false }
    let range = first.lowerBound..<firstCount
    guard range.allSatisfy({ !taken[$0] }), lowerWords(range) == 0, wordCount(range) <= 6 else {
      return false
    }
    let points = range.count { isSign($0, ".") }
    if range.contains(where: {
      tokens[$0].opensQuote || isSign($0, ",") && $0 < range.upperBound - 1
    }) {
      return false
    }
    if firstCount == range.upperBound || isSign(range.upperBound - 1, ","), work.volume != nil,
      wordCount(range) <= 4, segments.count == 1 || segments[1].lowerBound > firstCount
    {
      return true
    }
    return wordCount(range) == 1 || points * 2 >= wordCount(range)
  }

  private func isBracketed(_ index: Int, from start: Int) -> Bool {
    (start..<index).reduce(0) { $0 + (isSign($1, "(") ? 1 : isSign($1, ")") ? -1 : 0) } > 0
  }

  /// `Title, Place: Publisher`: the comma before a short place and its colon.
  private func splitPublisher(_ range: Range<Int>) -> (Range<Int>, Range<Int>)? {
    guard let colon = range.last(where: { isSign($0, ":") && tokens[$0].range.lowerBound > 0 }),
      let comma = (range.lowerBound..<colon).last(where: { isSign($0, ",") || isSign($0, "(") }),
      colon - comma <= 4, colon - comma > 1, token(comma + 1)?.isCapital == true
    else { return nil }
    return (range.lowerBound..<comma, (comma + 1)..<range.upperBound)
  }

  fileprivate mutating func readContainer(_ segments: inout [Range<Int>]) {
    if hasContainerWord {
      guard let index = segments.firstIndex(where: { $0.lowerBound >= containerStart }) else {
        return
      }
      var range = segments.remove(at: index)
      // Abbreviations end no name: `Proc. Int. Conf.`
      while index < segments.count, let firstCount, segments[index].upperBound <= firstCount,
        segments[index].lowerBound - range.upperBound <= 1, wordCount(range) <= 3,
        !segments[index].contains(where: { isSign($0, ":") })
      {
        range = range.lowerBound..<segments.remove(at: index).upperBound
      }
      if let (head, tail) = splitPublisher(range) {
        range = head
        segments.insert(tail, at: index)
      }
      work.containerTitle = text(trimmed(range))
      return
    }
    guard let firstCount else {
      readNamedContainer(&segments)
      return
    }
    let before = segments.prefix { $0.upperBound <= firstCount }
    guard let first = before.first, let last = before.last else { return }
    let isWhole = (first.lowerBound..<last.upperBound).allSatisfy { !taken[$0] }
    let range = isWhole ? first.lowerBound..<last.upperBound : last
    segments.removeFirst(before.count)
    if range.contains(where: { isSign($0, ":") && tokens[$0 + 1].isApart }), work.volume == nil,
      work.issue == nil
    {
      // `Place: Publisher, pp. 5`
      return readPublisher(range)
    }
    work.containerTitle = text(trimmed(range))
  }

  /// A journal, newspaper or page without counts, behind a quoted title.
  private mutating func readNamedContainer(_ segments: inout [Range<Int>]) {
    guard let first = segments.first else { return }
    let isJournal = first.contains {
      isWord($0, in: .journal) || isWord($0, in: .conference)
    }
    let holdsColon = first.contains { isSign($0, ":") }
    let isBody = isWord(first.lowerBound, in: .organisation)
    guard isJournal || quoted != nil && !holdsColon && !isBody, !isThesis(first) else { return }
    work.containerTitle = text(trimmed(first))
    segments.removeFirst()
  }

  func isThesis(_ range: Range<Int>) -> Bool {
    range.contains { isWord($0, in: .thesis) }
  }

  fileprivate mutating func readRest(_ segments: [Range<Int>]) {
    for segment in segments {
      if isThesis(segment) {
        hasThesisWord = true
        readThesis(segment)
      } else if segment.contains(where: { isSign($0, ":") }), work.publisherPlace == nil {
        readPublisher(segment)
      } else if work.publisher == nil, wordCount(segment) <= 9, wordCount(segment) > 0 {
        readPublisher(segment)
      } else {
        let more = text(segment) ?? ""
        work.note = work.note.map { $0 + "; " + more } ?? more
      }
    }
  }

  /// `Skripsi, Universitas Contoh`, `(Tesis magister, Universitas Contoh)`.
  mutating func readThesis(_ segment: Range<Int>) {
    hasThesisWord = true
    guard let comma = segment.first(where: { isSign($0, ",") || isSign($0, ":") }) else {
      work.genre = text(trimmed(segment))
      return
    }
    work.genre = text(trimmed(segment.lowerBound..<comma))
    work.publisher = text(trimmed((comma + 1)..<segment.upperBound))
  }
}
