import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Finds the lines of notes among the lines that are no furniture.
///
/// A note's mark is believed where the body calls it near by and the marks count upwards. Each
/// note has a `zoneGroup` of its own, which its lines in a later column or page share.
struct NoteMarker {
  /// The note that a line belongs to.
  struct Owner: Hashable {
    var note: Int
    var isEndnote: Bool
  }

  let text: CleanText
  let lexicon: Lexicon
  /// The lines without furniture, in reading order, and what can be seen of each.
  let lines: [Line]
  let shapes: [LineShape]
  /// Index of the first line behind the front matter, in which no note begins.
  let bodyStart: Int

  init(_ paper: PaperLines, lexicon: Lexicon) {
    text = paper.text
    self.lexicon = lexicon
    (lines, shapes) = paper.free()
    let first = zip(lines, shapes).first { Self.opensBody($0, $1) }.map(\.0.number) ?? 0
    bodyStart = lines.firstIndex { $0.number >= first } ?? 0
  }

  /// The first line after the front matter's names: an abstract's label, keywords or an
  /// introduction. Marks before it belong to affiliations.
  private static func opensBody(_ line: Line, _ shape: LineShape) -> Bool {
    line.range.count <= 60 && !shape.words.isDisjoint(with: [.abstract, .keywords, .opensBody])
  }

  /// The note that each line belongs to; nil for lines of the body.
  func owners() -> [Owner?] {
    if text.markup.hasNotes { return markedOwners() }
    let calls = Calls(marker: self)
    let finder = Endnotes(marker: self, calls: calls)
    var endnotes = finder.headed()
    // A text from markup has no page and so nothing at its foot.
    var owners =
      text.layout.isFlowing
      ? [Owner?](repeating: nil, count: lines.count) : footOwners(calls, outside: endnotes)
    if endnotes.isEmpty, owners.allSatisfy({ $0 == nil }), let region = finder.unheaded() {
      endnotes = [region]
    }
    var next = (owners.compactMap { $0?.note }.max() ?? -1) + 1
    for region in endnotes {
      for (note, start) in region.starts.enumerated() {
        let end = note + 1 < region.starts.count ? region.starts[note + 1] : region.end
        for line in start..<end { owners[line] = Owner(note: next + note, isEndnote: true) }
      }
      next += region.starts.count
    }
    return owners
  }

  /// What the source's markup says are notes.
  private func markedOwners() -> [Owner?] {
    lines.map { line in
      guard case .zone(.endnote, let note) = text.markup.lines[line.number] else { return nil }
      return Owner(note: note, isEndnote: true)
    }
  }

  func bytes(_ line: Int) -> ByteSlice { text.bytes[lines[line].range] }

  private func footOwners(_ calls: Calls, outside endnotes: [Endnotes.Region]) -> [Owner?] {
    let closed = closedLines(endnotes)
    let numbered = NoteSequence.choose(candidates(calls, closed: closed)).map(\.line)
    let signed = signedNotes(closed: closed, numbered: Set(numbered))
    let starts = (numbered + signed).sorted()
    var owners = [Owner?](repeating: nil, count: lines.count)
    guard !starts.isEmpty else { return owners }
    let extent = NoteExtent(marker: self, starts: starts)
    for (note, line) in starts.enumerated() {
      let end = extent.end(of: note)
      // A mark alone on its line needs its text below.
      if bytes(line).count <= 4, end == line + 1 { continue }
      for index in line..<end { owners[index] = Owner(note: note, isEndnote: false) }
    }
    let areApart = extent.startsAreApart { owners[$0] != nil }
    for (note, line) in starts.enumerated() where note > 0 && areApart {
      for index in extent.continuation(before: line, isNote: { owners[$0] != nil }) {
        owners[index] = Owner(note: note - 1, isEndnote: false)
      }
    }
    return owners
  }

  /// Lines in which no foot note begins: endnotes, and the entries of a numbered list of works.
  private func closedLines(_ endnotes: [Endnotes.Region]) -> [Bool] {
    var closed = [Bool](repeating: false, count: lines.count)
    for region in endnotes {
      for line in region.starts[0]..<region.end { closed[line] = true }
    }
    var isList = false
    // The rows of a table count as notes do.
    var isTable = false
    for line in lines.indices {
      if lines[line].blankLinesBefore > 0 { isTable = false }
      if opensTable(line) { isTable = true }
      if isTable { closed[line] = true }
      if isHeading(line) {
        let first = line + 1 < lines.count ? NoteStartRule.read(bytes(line + 1), next: nil) : nil
        isList = headsReferences(line) && first?.number == 1
      }
      if isList { closed[line] = true }
    }
    return closed
  }

  /// `Tabel 1. Judul` over a row of names, with nothing between its lines.
  private func opensTable(_ line: Int) -> Bool {
    guard !text.layout.isDoubleSpaced, line + 1 < lines.count,
      lines[line + 1].blankLinesBefore == 0
    else { return false }
    let words = bytes(line).wordRanges.prefix(3)
    guard words.count == 3, bytes(line)[words[0]].first?.isASCIIUpper == true,
      lexicon.captions.tableLabels.contains(bytes(line)[words[0]].lowercased)
    else { return false }
    let number = bytes(line)[words[1]]
    return number.first?.isASCIIDigit == true
      && (number.last == UInt8(ascii: ".") || number.last == UInt8(ascii: ":"))
  }

  /// The line heads a part of the paper by its words.
  func isHeading(_ line: Int) -> Bool {
    lines[line].range.count <= 60
      && !shapes[line].words.isDisjoint(with: [.role, .followsReferences])
  }

  func headsReferences(_ line: Int) -> Bool {
    lines[line].range.count <= 60 && shapes[line].words.contains(.references)
      && !shapes[line].words.contains(.followsReferences)
  }

  // MARK: Where notes begin

  private func candidates(_ calls: Calls, closed: [Bool]) -> [NoteCandidate] {
    guard !calls.isEmpty else { return [] }
    var candidates: [NoteCandidate] = []
    for index in bodyStart..<max(bodyStart, lines.count) where !closed[index] {
      guard NoteStartRule.mayOpen(with: text.bytes[lines[index].range.lowerBound]) else { continue }
      let next = index + 1 < lines.count ? bytes(index + 1) : nil
      guard let start = NoteStartRule.read(bytes(index), next: next) else { continue }
      if isAffiliation(index, from: start.textStart) { continue }
      // `1.` and `1)` open headings and items of lists too.
      let isFirm = start.style == .plain || citesWork(index, from: start.textStart)
      if !isFirm, isHeading(index) || bytes(index).isCapitals { continue }
      let support = calls.support(start.number, at: index)
      var weight = support?.weight ?? -1
      if weight > 0, bytes(index)[start.textStart...].looksCited { weight += 0.5 }
      // A sentence may go on with a number at a line's start: few notes begin in lower case.
      candidates.append(
        NoteCandidate(
          line: index, page: lines[index].page, start: start, weight: weight, call: support?.call,
          needsLink: !isFirm || bytes(index)[start.textStart...].firstWordIsLower))
    }
    return candidates
  }

  /// The line or the one below it shows signs of a cited work.
  func citesWork(_ line: Int, from start: Int) -> Bool {
    let own = bytes(line)[start...]
    return own.citesWork || line + 1 < lines.count && bytes(line + 1).citesWork
      || lexicon.notes.form(of: own) != nil
  }

  /// Authors' marks call affiliations as the body's call notes; they stand on the first page.
  private func isAffiliation(_ line: Int, from start: Int) -> Bool {
    guard lines[line].page <= 2, line < 150 else { return false }
    let text = bytes(line)[start...]
    guard !text.contains("http"), !text.contains("“"), !text.holdsYear else { return false }
    return text.withMatchKey { key in
      key.split(separator: 0x20, maxSplits: 6).prefix(6).contains {
        lexicon.front.institutionWords.contains($0.string)
      }
    }
  }
}

extension ByteSlice {
  fileprivate var firstWordIsLower: Bool {
    let text = self[trimmedRange]
    return text.firstScalar?.isLower ?? false && !text.starts("http") && !text.starts("www.")
  }

  /// No small letter of ASCII.
  fileprivate var isCapitals: Bool { !contains(where: \.isASCIILower) }

  /// A year, an address, a quotation.
  fileprivate var citesWork: Bool {
    holdsYear || contains("http") || contains("“") || contains("\"")
  }

  /// A word with four digits, of a year of this age.
  var holdsYear: Bool {
    withUnsafeBufferPointer { text in
      // The digits of the word so far, as a number, and how many they are.
      var (number, digits) = (0, 0)
      for byte in text {
        if byte.isASCIIDigit {
          if digits < 4 { number = number * 10 + Int(byte & 0x0F) }
          digits += 1
        } else if byte.isBlank {
          if digits == 4, 1900..<2100 ~= number { return true }
          (number, digits) = (0, 0)
        }
      }
      return digits == 4 && 1900..<2100 ~= number
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
