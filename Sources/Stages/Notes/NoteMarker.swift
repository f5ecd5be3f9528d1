import PetikLexicon
import PetikModel
import PetikText

/// Finds the lines of notes among the lines that are no furniture.
///
/// A note's mark is believed where the body calls it near by and the marks count upwards. Each
/// note has a `zoneGroup` of its own, which its lines in a later column or page share.
struct NoteMarker {
  let text: CleanText
  let lexicon: Lexicon
  /// The lines without furniture, in reading order.
  let lines: [Line]

  /// The number of the note that each line belongs to; nil for lines of the body.
  func owners() -> [Int?] {
    let chosen = NoteSequence.choose(candidates())
    var owners = [Int?](repeating: nil, count: lines.count)
    guard !chosen.isEmpty else { return owners }
    let starts = chosen.map(\.line)
    let gap = blankLinesInNotes(starts)
    for (note, line) in starts.enumerated() {
      let next = note + 1 < starts.count ? starts[note + 1] : lines.count
      var end = line + 1
      while end < next, goesOn(end, noteStart: line, gap: gap) { end += 1 }
      // A mark alone on its line needs its text below.
      if bytes(line).count <= 4, end == line + 1 { continue }
      for index in line..<end { owners[index] = note }
    }
    let areApart = startsAreApart(starts, owners)
    for (note, line) in starts.enumerated() where note > 0 && areApart {
      for index in continuation(before: line, owners) { owners[index] = note - 1 }
    }
    return owners
  }

  func bytes(_ line: Int) -> ByteSlice { text.bytes[lines[line].range] }

  // MARK: Where notes begin

  private func candidates() -> [NoteCandidate] {
    var callouts: [Int: [Int]] = [:]
    for index in lines.indices {
      for mark in Mark.glued(in: bytes(index)) { callouts[mark.number, default: []].append(index) }
    }
    guard !callouts.isEmpty else { return [] }
    var candidates: [NoteCandidate] = []
    for index in lines.indices {
      let next = index + 1 < lines.count ? bytes(index + 1) : nil
      guard let start = NoteStartRule.read(bytes(index), next: next) else { continue }
      if isAffiliation(index, from: start.textStart) { continue }
      var weight = support(callouts[start.number] ?? [], at: index)
      if weight > 0, bytes(index)[start.textStart...].looksCited { weight += 0.5 }
      // A sentence may go on with a number at a line's start: few notes begin in lower case.
      candidates.append(
        NoteCandidate(
          line: index, page: lines[index].page, start: start, weight: weight,
          needsLink: bytes(index)[start.textStart...].firstWordIsLower))
    }
    return candidates
  }

  /// Authors' marks call affiliations as the body's call notes; they stand on the first page.
  private func isAffiliation(_ line: Int, from start: Int) -> Bool {
    guard lines[line].page <= 2, line < 150 else { return false }
    let text = bytes(line)[start...]
    guard !text.contains("http"), !text.contains("“"), !text.holdsYear else { return false }
    return text.matchKey.split(separator: " ").prefix(6).contains {
      lexicon.front.institutionWords.contains(String($0))
    }
  }

  /// How well the calls of a mark fit a note at a line.
  private func support(_ calls: [Int], at line: Int) -> Double {
    // The calls are in order: the last one before the note is the nearest.
    var low = 0
    var high = calls.count
    while low < high {
      let middle = (low + high) / 2
      if calls[middle] < line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return -1 }
    let call = calls[low - 1]
    if lines[call].page == lines[line].page { return 2 }
    if line - call <= 140, lines[line].page - lines[call].page <= 1 { return 1.5 }
    return -1
  }

  // MARK: How far notes go

  /// Blank lines that stand between lines of one note: 1 where the text has one after each line.
  private func blankLinesInNotes(_ starts: [Int]) -> Int {
    guard text.layout.isDoubleSpaced else { return 0 }
    var spaced = 0
    var close = 0
    for line in starts where line + 1 < lines.count {
      if lines[line + 1].blankLinesBefore == 0 { close += 1 } else { spaced += 1 }
    }
    return spaced > close ? 1 : 0
  }

  /// A line inside or at the foot of a note: no blank line and no page parts it from the note.
  private func goesOn(_ line: Int, noteStart: Int, gap: Int) -> Bool {
    if startsPage(line) { return false }
    if lines[line].blankLinesBefore <= gap { return true }
    // The rest of a note whose mark or address stands alone on its line.
    if line == noteStart + 1, bytes(noteStart).count <= 4 { return true }
    return bytes(line).starts("http") && !bytes(line - 1).endsFinished
      && lines[line].blankLinesBefore <= 1
  }

  private func startsPage(_ line: Int) -> Bool {
    guard line > 0 else { return true }
    if lines[line].page != lines[line - 1].page || lines[line].startsAfterFormFeed { return true }
    return lines[line].indentColumns == 1 && lines[line - 1].indentColumns == 0
  }

  /// Most note regions of the paper have a blank line above them, so that what stands without one
  /// above a note's first line is the rest of the note before.
  private func startsAreApart(_ starts: [Int], _ owners: [Int?]) -> Bool {
    var apart = 0
    var close = 0
    for line in starts where line > 0 && owners[line - 1] == nil {
      if lines[line].blankLinesBefore > 0 || startsPage(line) { apart += 1 } else { close += 1 }
    }
    return apart >= close
  }

  /// The lines right above a note that no blank line parts from it, up to the one that is apart.
  private func continuation(before start: Int, _ owners: [Int?]) -> Range<Int> {
    guard lines[start].blankLinesBefore == 0, !startsPage(start) else { return start..<start }
    var first = start
    while first > 0, owners[first - 1] == nil, start - first < 24 {
      first -= 1
      if lines[first].blankLinesBefore > 0 { return first..<start }
      if startsPage(first) { return start..<start }
    }
    return start..<start
  }
}

extension ByteSlice {
  fileprivate var firstWordIsLower: Bool {
    self[trimmedRange].firstScalar?.isLower ?? false
  }

  /// Four digits of this age.
  fileprivate var holdsYear: Bool {
    wordRanges.contains { range in
      let digits = self[range].filter(\.isASCIIDigit)
      return digits.count == 4
        && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
    }
  }

  /// Signs of a cited work: a year, a quotation, an address, a page.
  var looksCited: Bool {
    contains("http") || contains("“") || contains("(")
      || contains(", ")
  }

  /// Ends as a sentence or a bracket does.
  var endsFinished: Bool {
    let last = lastScalar ?? " "
    return last == "." || last == ")" || last == "]"
  }
}
