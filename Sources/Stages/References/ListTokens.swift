import PetikLexicon
import PetikModel
import PetikText

/// The lines of a list as one text, cut into tokens once: each line is read with those around it.
struct ListTokens {
  private let bytes: Bytes
  private let tokens: [Token]
  private let words: ReferenceWords
  /// Where each line begins among the bytes.
  private var offsets: [Int] = []
  /// The tokens of each line.
  private(set) var lines: [Range<Int>] = []

  init(_ lines: [Line], of text: Bytes, words: ReferenceWords) {
    var bytes: Bytes = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.range.count + 1 })
    for line in lines {
      offsets.append(bytes.count)
      bytes += text[line.range]
      bytes.append(0x20)
    }
    self.bytes = bytes
    self.words = words
    tokens = Tokeniser.tokens(of: bytes, words: words)
    var start = 0
    for end in offsets.dropFirst() + [bytes.count] {
      var stop = start
      while stop < tokens.count, tokens[stop].range.lowerBound < end { stop += 1 }
      self.lines.append(start..<stop)
      start = stop
    }
  }

  /// Some lines as one text.
  func reading(_ range: Range<Int>) -> EntryReading {
    let part = lines[range.lowerBound].lowerBound..<lines[range.upperBound - 1].upperBound
    return EntryReading(Array(tokens[part]), of: bytes, words: words)
  }

  /// What each line is at the start of an entry, beside the two below it.
  var starts: [EntryStart] {
    lines.indices.map { index in
      EntryStart(reading(index..<min(lines.count, index + 3)), own: lines[index].count)
    }
  }

  /// The lines with those cut in two that hold names with their year behind the end of an entry:
  /// `… 10–20. Hadi, P. (2016). Tambak`.
  mutating func cut(_ whole: [Line]) -> [Line] {
    var parts: [Line] = []
    var ranges: [Range<Int>] = []
    for (index, line) in whole.enumerated() {
      let places = line.range.count > 20 ? names(in: index) : []
      let shift = line.range.lowerBound - offsets[index]
      parts += line.cut(
        places.map { place in
          Cut(
            end: shift + tokens[place - 1].range.upperBound,
            start: shift + tokens[place].range.lowerBound)
        })
      var start = lines[index].lowerBound
      for place in places + [lines[index].upperBound] {
        ranges.append(start..<place)
        start = place
      }
    }
    lines = ranges
    return parts
  }

  /// The tokens within a line at which the names of another entry begin.
  private func names(in line: Int) -> [Int] {
    let own = lines[line]
    guard own.dropFirst().contains(where: mayOpen) else { return [] }
    let around = max(0, line - 1)..<min(lines.count, line + 2)
    let reading = reading(around)
    let shift = lines[around.lowerBound].lowerBound
    // The line may open with an entry of its own.
    var front = reading.yearFollows(own.lowerBound - shift) ? own.lowerBound - shift : 0
    var places: [Int] = []
    for place in own.dropFirst() where mayOpen(place) {
      let index = place - shift
      guard index >= front + 6, reading.mayFollow(index, front: front) else { continue }
      places.append(place)
      front = index
    }
    return places
  }

  /// Opens as a name does, behind a point or an address.
  private func mayOpen(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isApart, token.isCapital || token.isA(.particle) else { return false }
    let last = tokens[index - 1]
    return last.sign == "." || last.kind == .address || last.kind == .doi
  }
}

extension EntryReading {
  /// An entry ends before a place, with a point or an address, and the next one begins there.
  fileprivate func mayFollow(_ index: Int, front: Int) -> Bool {
    // `Hadi, Putra. 2016. Tambak, Angin. Jakarta`: a title stands between year and names.
    let isEarly = hasEarlyYear(from: front, before: index)
    if isEarly, !hasEarlyYear(from: front, before: index - 4) { return false }
    if endsEntry(before: index) {
      if isFullName(at: index), !isEarly { return true }
      return (isEarly || opensName(at: index)) && yearFollows(index)
    }
    // Behind a publisher's point only the clearest opening is believed.
    guard isSign(index - 1, "."), !isAbbreviation(tokens[index - 2]), !tokens[index - 2].isInitial
    else { return false }
    return isEarly && strictName(at: index) != nil && yearFollows(index)
  }

  /// A year, pages or an address with a point stand before a place.
  private func endsEntry(before index: Int) -> Bool {
    let last = tokens[index - 1]
    if last.kind == .address || last.kind == .doi { return true }
    let end = tokens[index - 2]
    if end.kind == .address || end.kind == .doi { return true }
    return end.kind == .number && (end.isYear || index >= 3 && tokens[index - 3].isDash)
  }

  /// The year stands right behind the names that begin at a place.
  fileprivate func yearFollows(_ index: Int) -> Bool {
    for place in (index + 1)..<max(index + 1, min(count, index + 40)) {
      if let year = delimitedYear(at: place) { return looksLikeNames(index..<year.start) }
    }
    return false
  }

  /// The entry in front has its year behind its names.
  private func hasEarlyYear(from front: Int, before index: Int) -> Bool {
    for place in (front + 1)..<max(front + 1, min(index, front + 40)) {
      if let year = delimitedYear(at: place) { return looksLikeNames(front..<year.start) }
    }
    return false
  }
}
