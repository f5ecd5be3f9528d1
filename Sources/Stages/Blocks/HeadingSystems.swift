import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The ways in which a paper counts its headings, found before the lines are grouped.
///
/// `1. Judul` alone may be a list item. A run 1, 2, 3 … of short lines with text between them, in
/// which one names a known section or is in capitals, is the paper's outline.
struct HeadingSystems: Sendable {
  /// Lines that are headings by their place in such a run.
  private(set) var headings: Set<Int> = []

  init(_ paper: PaperLines, next: [Int32], lexicon: Lexicon) {
    var candidates: [Enumerator.Style: [Candidate]] = [:]
    for index in paper.lines.indices where paper.lines[index].zone == nil {
      guard Self.isShort(paper.shapes[index]), let enumerator = paper.enumerator(index),
        enumerator.path.count == 1, !enumerator.hasBracket, enumerator.style != .bullet,
        enumerator.style != .lowerLetter,
        Self.standsApart(enumerator, following: Int(next[index]), paper)
      else { continue }
      candidates[enumerator.style, default: []].append(
        Candidate(line: index, value: enumerator.path[0]))
    }
    let runs = candidates.mapValues(Self.runs)
    let letters = [Enumerator.Style.upperLetter, .upperRoman].flatMap { runs[$0] ?? [] }
    // `A. PENDAHULUAN`: numbers count anew in each lettered section.
    let isLettered = letters.contains { run in
      run.count { Self.isKnown($0, paper, lexicon) } >= 2
    }
    for (style, runs) in runs {
      let believed =
        isLettered ? runs.flatMap { $0 } : Self.believed(runs, style, paper, lexicon)
      headings.formUnion(believed.map(\.line))
    }
  }

  private struct Candidate {
    var line: Int
    var value: Int
  }

  private static func isShort(_ shape: LineShape) -> Bool {
    shape.hasEnumerator && shape.startsUpper && shape.wordCount <= 12 && !shape.endsSentence
      && !shape.endsOpen
      && (shape.isCapitals || shape.capitalisedShare >= 50 || shape.wordCount <= 4)
  }

  /// Text of another kind follows: not the next label.
  private static func standsApart(
    _ enumerator: Enumerator, following: Int, _ paper: PaperLines
  ) -> Bool {
    guard following < paper.lines.count else { return false }
    let next = paper.enumerator(following)
    let isLabel = next?.style == enumerator.style && next?.path.count == 1
    return !isLabel && !paper.shapes[following].startsLower
  }

  /// Where one run of numbers holds the known sections, another that starts anew is a list.
  private static func believed(
    _ runs: [[Candidate]], _ style: Enumerator.Style, _ paper: PaperLines, _ lexicon: Lexicon
  ) -> [Candidate] {
    let known = runs.filter { run in
      run.contains { isKnown($0, paper, lexicon) }
    }
    let isOutline = style == .decimal && !known.isEmpty
    return (isOutline ? known : runs).flatMap { $0 }
  }

  private static func isKnown(
    _ place: Candidate, _ paper: PaperLines, _ lexicon: Lexicon
  ) -> Bool {
    paper.shapes[place.line].words.contains(.role)
      || lexicon.lines.opensRole(paper.key(place.line))
  }

  /// The candidates in runs that count up from one or two.
  private static func runs(_ places: [Candidate]) -> [[Candidate]] {
    var found: [[Candidate]] = []
    var current: [Candidate] = []
    func close() {
      if current.count >= 2 { found.append(current) }
      current = []
    }
    for place in places {
      if let last = current.last, (1...2).contains(place.value - last.value) {
        current.append(place)
      } else {
        close()
        if place.value <= 2 { current = [place] }
      }
    }
    close()
    return found
  }
}
