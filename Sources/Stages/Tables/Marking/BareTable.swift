import PetikText

extension FreeLines {
  /// Fewest rows of one shape that make a table without a caption.
  private static let leastRows = 4
  private static let leastNumbers = 2
  private static let mostHeaderLines = 2

  /// The lines of a table that no caption announces, where it begins at a line: rows of a stub and
  /// the same number of numbers each, and the names right above them.
  func bareTable(at start: Int) -> ClosedRange<Int>? {
    guard captions[start] == nil else { return nil }
    var first = start
    while first < lines.count, first - start < Self.mostHeaderLines, rowNumbers(first) == nil {
      guard shapes[first].words > Self.leastNumbers, shapes[first].numbers == 0,
        !shapes[first].endsSentence, !shapes[first].endsOpen, shapes[first].startsUpper
      else { return nil }
      first += 1
    }
    guard first < lines.count, first > start, let numbers = rowNumbers(first), !isProse(at: start)
    else { return nil }
    var end = first
    while end + 1 < lines.count, captions[end + 1] == nil, rowNumbers(end + 1) == numbers {
      end += 1
    }
    guard end - first + 1 >= Self.leastRows, shapes[first - 1].words > numbers else { return nil }
    return start...end
  }

  /// How many numbers close a line that opens with words; nil where there are too few, or numbers
  /// among the words.
  private func rowNumbers(_ index: Int) -> Int? {
    guard shapes[index].numbers >= Self.leastNumbers, shapes[index].words <= 30 else { return nil }
    let line = bytes(index)
    let words = line.wordRanges.map { WordShape.of(line[$0], words: lexicon.tables) }
    let closing = words.reversed().prefix { $0.isNumeric || $0 == .dash || $0 == .missing }.count
    let opening = words.dropLast(closing)
    guard closing >= Self.leastNumbers, !opening.isEmpty, opening.count <= 6,
      opening.allSatisfy({ !$0.isNumeric })
    else { return nil }
    return closing
  }
}
