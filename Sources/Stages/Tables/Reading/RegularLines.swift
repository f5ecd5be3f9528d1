import PetikText

extension TableText {
  /// Words that begin a line, and the end of the last.
  var lineBounds: [Int] {
    var bounds = words.indices.filter { $0 == 0 || words[$0].startsLine && words[$0].line > 0 }
    bounds.append(words.count)
    return bounds
  }

  /// Words that begin a line, below the first.
  var lineStarts: [Int] { words.indices.filter { words[$0].startsLine && words[$0].line > 0 } }

  /// Words that begin a line and open another line as well: names in a stub.
  var repeatedStarts: [Int] {
    let starts = lineStarts.filter { words[$0].shape == .upper }
    var counts: [UInt64: Int] = [:]
    for start in starts { counts[words[start].key, default: 0] += 1 }
    return starts.filter { counts[words[$0].key, default: 0] > 1 }
  }

  /// How often each phrase of two to four words, one of them a number at most, stands in the table,
  /// where it does three times or more; nil where there are none.
  func repeatedPhrases(_ numbers: WordNumbers) -> [Int]? {
    var counts = Array(repeating: 0, count: numbers.phraseCount)
    for start in words.indices where !words[start].shape.isNumeric {
      var numeric = 0
      for next in (start + 1)..<max(start + 1, min(start + 4, words.count)) {
        if words[next].shape.isNumeric { numeric += 1 }
        if numeric > 1 || words[next].isApart { break }
        guard let phrase = numbers.phrase(start..<(next + 1)) else { break }
        counts[phrase] += 1
      }
    }
    for phrase in counts.indices where counts[phrase] < 3 { counts[phrase] = 0 }
    return counts.contains { $0 > 0 } ? counts : nil
  }

  /// Rows that can be read off single lines: after a stub, so many cells of the same shape, as in
  /// `Utara Kelas 2 Kelas 2 Kelas 3`. They give the first idea of what the columns are like.
  func regularRows(columns: Int) -> Rows {
    var rows = Rows(columns: columns)
    guard columns > 2 else { return rows }
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, !words[end].startsLine { end += 1 }
      regularRow(start..<end, columns: columns)?.forEach { rows.append($0) }
      start = end
    }
    return rows
  }

  /// The number of columns that most lines show: a stub, then numbers alone to the line's end.
  var shownColumns: Int? {
    var counts: [Int: Int] = [:]
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, !words[end].startsLine { end += 1 }
      let line = words[start..<end]
      let values = line.reversed().prefix { $0.shape.isNumeric || $0.shape.isBlank }.count
      if values > 0 { counts[values == line.count ? values : values + 1, default: 0] += 1 }
      start = end
    }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return most.flatMap { $0.value > 2 && $0.key > 1 ? $0.key : nil }
  }

  /// Rows of so many lines, a cell each; none where the lines do not come out even or most of them
  /// hold more than a cell.
  func lineRows(columns: Int) -> Rows {
    var rows = Rows(columns: columns)
    let starts = lineBounds
    let count = starts.count - 1
    guard count % columns == 0, count >= columns * 3, isCellALine else { return rows }
    for line in columns..<count { rows.append(starts[line]..<starts[line + 1]) }
    return rows
  }

  /// The first lines, a cell each.
  func lineCells(_ count: Int) -> [Range<Int>] {
    let starts = lineBounds
    return (0..<min(count, starts.count - 1)).map { starts[$0]..<starts[$0 + 1] }
  }

  /// No line holds two numbers.
  var isCellALine: Bool {
    !words.indices.dropFirst().contains {
      !words[$0].startsLine && words[$0].shape.isNumeric && words[$0 - 1].shape.isNumeric
    }
  }

  private func regularRow(_ line: Range<Int>, columns: Int) -> [Range<Int>]? {
    for stub in 1...3 where line.count > stub {
      let rest = line.count - stub
      let each = rest / (columns - 1)
      guard each > 0, rest % (columns - 1) == 0, each < 5 else { continue }
      let first = line.lowerBound + stub
      let isPeriodic = (first + each..<max(first + each, line.upperBound)).allSatisfy {
        words[$0].shape.isLike(words[$0 - each].shape)
      }
      guard isPeriodic, each == 1 || hasTwoShapes(first..<(first + each)) else { continue }
      return [line.lowerBound..<first]
        + (0..<columns - 1).map { first + $0 * each..<first + ($0 + 1) * each }
    }
    return nil
  }

  private func hasTwoShapes(_ cell: Range<Int>) -> Bool {
    words[cell].contains { $0.shape.isNumeric } && words[cell].contains { !$0.shape.isNumeric }
  }
}

extension WordShape {
  /// Stands where a value is missing.
  fileprivate var isBlank: Bool { self == .dash || self == .missing }

  fileprivate func isLike(_ other: WordShape) -> Bool {
    self == other || isNumeric && other.isNumeric
  }
}
