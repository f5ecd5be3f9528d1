import PetikLexicon
import PetikModel
import PetikText

/// The ways in which a paper counts its headings, found before the lines are grouped.
///
/// `1. Judul` alone may be a list item. A run 1, 2, 3 … of short lines with text between them, in
/// which one names a known section or is in capitals, is the paper's outline.
struct HeadingSystems: Sendable {
  /// Lines that are headings by their place in such a run.
  private(set) var headings: Set<Int> = []

  init(lines: [Line], shapes: [LineShape], next: [Int], lexicon: Lexicon) {
    var candidates: [Enumerator.Style: [Int]] = [:]
    for index in lines.indices where lines[index].zone == nil {
      guard let enumerator = shapes[index].enumerator, enumerator.path.count == 1,
        !enumerator.hasBracket, enumerator.style != .bullet, enumerator.style != .lowerLetter,
        Self.isShort(shapes[index]), Self.standsApart(index, lines, shapes, next)
      else { continue }
      let style = enumerator.style == .upperRoman ? .upperRoman : enumerator.style
      candidates[style, default: []].append(index)
    }
    for (style, places) in candidates {
      headings.formUnion(Self.believed(Self.runs(places, shapes), style, shapes, lexicon))
    }
  }

  private static func isShort(_ shape: LineShape) -> Bool {
    shape.startsUpper && shape.wordCount <= 12 && !shape.endsSentence && !shape.endsOpen
      && (shape.isCapitals || shape.capitalisedShare >= 50 || shape.wordCount <= 4)
  }

  /// Text of another kind follows: not the next label.
  private static func standsApart(
    _ index: Int, _ lines: [Line], _ shapes: [LineShape], _ next: [Int]
  ) -> Bool {
    let following = next[index]
    guard following < lines.count else { return false }
    let isSameStyle = shapes[following].enumerator?.style == shapes[index].enumerator?.style
    let isSameDepth = shapes[following].enumerator?.path.count == 1
    return !(isSameStyle && isSameDepth) && !shapes[following].startsLower
  }

  /// Where one run of numbers holds the known sections, another that starts anew is a list.
  private static func believed(
    _ runs: [[Int]], _ style: Enumerator.Style, _ shapes: [LineShape], _ lexicon: Lexicon
  ) -> [Int] {
    let known = runs.filter { run in
      run.contains { lexicon.headings.role(of: shapes[$0].key) != nil }
    }
    let isOutline = style == .decimal && !known.isEmpty
    return (isOutline ? known : runs).flatMap { $0 }
  }

  /// The candidates in runs that count up from one or two.
  private static func runs(_ places: [Int], _ shapes: [LineShape]) -> [[Int]] {
    var found: [[Int]] = []
    var current: [Int] = []
    func value(_ index: Int) -> Int { shapes[index].enumerator?.path.first ?? 0 }
    func close() {
      if current.count >= 2 { found.append(current) }
      current = []
    }
    for place in places {
      if let last = current.last, value(place) == value(last) + 1 || value(place) == value(last) + 2
      {
        current.append(place)
      } else {
        close()
        if value(place) <= 2 { current = [place] }
      }
    }
    close()
    return found
  }
}
