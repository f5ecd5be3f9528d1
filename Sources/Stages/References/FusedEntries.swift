import PetikLexicon
import PetikModel
import PetikText

/// Cuts lines in which one entry ends and the next begins.
struct FusedEntries {
  let text: Bytes
  let lexicon: Lexicon

  /// The lines with those cut in two that hold the beginning of an entry behind the end of another.
  ///
  /// - Parameter isNumbered: the list's entries bear numbers.
  func cut(_ lines: [Line], isNumbered: Bool) -> [Line] {
    isNumbered ? cutAtLabels(lines) : cutAtNames(lines)
  }

  private func cutAtNames(_ lines: [Line]) -> [Line] {
    lines.enumerated().flatMap { index, line in
      line.cut(
        names(
          in: line, before: index > 0 ? text[lines[index - 1].range] : [],
          after: index + 1 < lines.count ? text[lines[index + 1].range] : []))
    }
  }

  /// Labels count upwards; one that no line opens with may stand within a line.
  private func cutAtLabels(_ lines: [Line]) -> [Line] {
    let labels = lines.map { EntryStart.label(text[$0.range])?.number }
    var result: [Line] = []
    var expected = 1
    // The next label at the start of a line, from each line on.
    var following = [Int?](repeating: nil, count: lines.count + 1)
    for index in lines.indices.reversed() {
      following[index] = labels[index] ?? following[index + 1]
    }
    for (index, line) in lines.enumerated() {
      if let label = labels[index], label == expected || label == expected + 1 {
        expected = label + 1
      }
      let next = following[index + 1]
      let found = next == expected ? [] : self.labels(from: &expected, upTo: next, in: line)
      result += line.cut(found)
    }
    return result
  }

  /// ` [2] P. Hadi` or ` 2. P. Hadi` behind an end; the next numbers in order.
  private func labels(from expected: inout Int, upTo next: Int?, in line: Line) -> [Cut] {
    var cuts: [Cut] = []
    let bytes = text[line.range]
    let words = bytes.wordRanges
    for place in words.indices.dropFirst() {
      let word = bytes[words[place]]
      guard expected != next, word.first == UInt8(ascii: "[") || word.first?.isASCIIDigit == true,
        let (number, rest) = word.entryLabel, number == expected
      else { continue }
      let end = words[place - 1].upperBound
      let behind = !rest.isEmpty ? rest : place + 1 < words.count ? bytes[words[place + 1]] : []
      guard bytes[..<end].endsEntry, behind.isEmpty || behind.firstScalar?.isLetter == true,
        word.first == UInt8(ascii: "[") || !isCounted(bytes[words[place - 1]])
      else { continue }
      cuts.append(Cut(end: end, start: words[place].lowerBound))
      expected += 1
    }
    return cuts
  }

  /// `Vol. 3. Jakarta`: the number goes with the word before it.
  private func isCounted(_ word: ByteSlice) -> Bool {
    let word = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    return lexicon.references.classes(of: word).isIntersecting(.volume | .issue | .page | .edition)
  }

  /// `… 10–20. Hadi, P. (2016). Tambak`: names with their year behind the end of an entry.
  private func names(in line: Line, before: ByteSlice, after: ByteSlice) -> [Cut] {
    guard line.range.count > 20 else { return [] }
    let start = before.isEmpty ? 0 : before.count + 1
    let own = start..<(start + line.range.count)
    let bytes = before + (before.isEmpty ? [] : [0x20]) + text[line.range] + [0x20] + after
    let reading = EntryReading(Bytes(bytes), words: lexicon.references)
    let shift = line.range.lowerBound - start
    var cuts: [Cut] = []
    // The line may open with an entry of its own.
    let first = reading.tokens.firstIndex { $0.range.lowerBound >= own.lowerBound } ?? 0
    var front = reading.yearFollows(first) ? first : 0
    for index in reading.tokens.indices where index >= front + 6 {
      let token = reading.tokens[index]
      guard token.range.lowerBound < own.upperBound else { break }
      guard token.range.lowerBound > own.lowerBound, token.isApart,
        token.isCapital || reading.isWord(index, in: .particle),
        reading.mayFollow(index, front: front)
      else { continue }
      cuts.append(
        Cut(
          end: shift + reading.tokens[index - 1].range.upperBound,
          start: shift + token.range.lowerBound))
      front = index
    }
    return cuts
  }
}

/// Where an entry ends within a line, and where the next begins.
struct Cut: Hashable, Sendable {
  var end: Int
  var start: Int
}

extension EntryReading {
  /// An entry ends before a place and the next one begins there.
  fileprivate func mayFollow(_ index: Int, front: Int) -> Bool {
    let last = tokens[index - 1]
    // `Hadi, Putra. 2016. Tambak, Angin. Jakarta`: a title stands between year and names.
    if hasEarlyYear(from: front, before: index), !hasEarlyYear(from: front, before: index - 4) {
      return false
    }
    guard last.sign == "." || last.kind == .address || last.kind == .doi else { return false }
    var part = self
    part.start = index
    let isNamed = part.opensWithName || part.opensWithFullName
    let isEarly = hasEarlyYear(from: front, before: index)
    if endsEntry(before: index) {
      return yearFollows(index) && (isNamed || isEarly) || part.opensWithFullName && !isEarly
    }
    // Behind a publisher's point only the clearest opening is believed.
    guard last.sign == ".", !isAbbreviation(tokens[index - 2]), !tokens[index - 2].isInitial else {
      return false
    }
    return isEarly && part.opensWithName && yearFollows(index)
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

extension Line {
  /// The line in parts.
  fileprivate func cut(_ places: [Cut]) -> [Line] {
    var parts: [Line] = []
    var rest = self
    for place in places {
      var head = rest
      head.range = rest.range.lowerBound..<place.end
      parts.append(head)
      rest.range = place.start..<range.upperBound
      rest.blankLinesBefore = 0
      rest.startsAfterFormFeed = false
    }
    return parts + [rest]
  }
}

extension ByteSlice {
  /// Ends as an entry does: with a point, a digit or a bracket.
  fileprivate var endsEntry: Bool {
    guard let last = lastScalar else { return false }
    return last == "." || last == ")" || last == "]" || last.isDigit || last == "/"
  }

  /// `[12]`, `12.` or `12.Hadi`: the number and what is written to it.
  fileprivate var entryLabel: (number: Int, rest: ByteSlice)? {
    let isSquare = first == UInt8(ascii: "[")
    let digits = dropFirst(isSquare ? 1 : 0).prefix { $0.isASCIIDigit }
    guard (1...3).contains(digits.count), digits.endIndex < endIndex,
      self[digits.endIndex] == (isSquare ? UInt8(ascii: "]") : UInt8(ascii: "."))
    else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }, self[(digits.endIndex + 1)...])
  }
}
