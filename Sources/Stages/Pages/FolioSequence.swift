import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Numbers alone on their lines that go up by one from page to page.
enum FolioSequence {
  private struct Candidate {
    var line: Int
    var number: Int
    /// First or last line of a page that form feeds bound.
    var isAtEdge: Bool
  }

  /// Fewest lines of text between two folios: cells printed one a line lie closer.
  private static let leastLinesApart = 8

  /// Two numbers in order may be chance, three are a sequence.
  private static let leastNumbers = 3

  static func find(in paper: PaperLines, lexicon: Lexicon) -> Set<Int> {
    let lines = paper.lines
    var candidates: [Candidate] = []
    for (index, line) in lines.enumerated() {
      if let number = folioNumber(index, in: paper, lexicon: lexicon) {
        let isLast = index + 1 == lines.count || lines[index + 1].startsAfterFormFeed
        candidates.append(
          Candidate(
            line: index, number: number, isAtEdge: line.startsAfterFormFeed || isLast))
      }
    }
    // Where form feeds bound the pages and most have their folio there, other numbers are none:
    // marks of notes stand alone on their lines too.
    let pages = lines.count { $0.startsAfterFormFeed } + 1
    let atEdges = longestChain(candidates.filter(\.isAtEdge))
    if atEdges.count * 2 >= pages, atEdges.count > leastNumbers { return Set(atEdges.map(\.line)) }
    let all = longestChain(candidates)
    // So where most of them have a blank line behind.
    let apart = longestChain(candidates.filter { isApart($0.line, lines) })
    let chain = apart.count * 10 >= all.count * 8 && apart.count > leastNumbers ? apart : all
    if !chain.isEmpty { return Set(chain.map(\.line)) }
    // A short text has two pages: both numbers stand far from the text around them.
    let alone = candidates.filter { isFarFromText($0.line, lines) }
    return alone.count == 2 && alone[1].number == alone[0].number + 1 ? Set(alone.map(\.line)) : []
  }

  /// The number of a line that holds a folio and nothing else: `12`, `- 12 -`, `Page 12`, `12 |`.
  static func folioNumber(_ line: Int, in paper: PaperLines, lexicon: Lexicon) -> Int? {
    guard paper.shapes[line].holdsDigits, paper.lines[line].range.count <= 16 else { return nil }
    let bytes = paper.bytes(line)
    let hasPoint = bytes.contains { $0 == 0x2E || $0 == 0x2C || $0 == 0x25 || $0 == 0x28 }
    guard !hasPoint, bytes.contains(where: \.isASCIIDigit) else { return nil }
    return paper.withLineKey(line) { number(in: $0, lexicon: lexicon) }
  }

  /// The only number of a match key in which no words but those before folios stand.
  private static func number(in key: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) -> Int? {
    var number: Int?
    var start = 0
    while start < key.count {
      var end = start
      while end < key.count, key[end] != 0x20 { end += 1 }
      let word = UnsafeBufferPointer(rebasing: key[start..<end])
      if number == nil, word.count <= 4, word.allSatisfy(\.isASCIIDigit) {
        number = word.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      } else if !lexicon.furniture.classes.classes(of: word).contains(.page) {
        return nil
      }
      start = end + 1
    }
    return number
  }

  private static func isApart(_ line: Int, _ lines: [Line]) -> Bool {
    line + 1 == lines.count || lines[line + 1].blankLinesBefore > 0
      || lines[line + 1].startsAfterFormFeed
  }

  private static func isFarFromText(_ line: Int, _ lines: [Line]) -> Bool {
    let after = line + 1 < lines.count ? lines[line + 1].blankLinesBefore : 9
    return lines[line].startsAfterFormFeed || lines[line].blankLinesBefore >= 3 || after >= 3
  }

  /// The longest run of candidates in which each number is one more than the one before, or two
  /// where a page prints none. One alone is no sequence.
  private static func longestChain(_ candidates: [Candidate]) -> [Candidate] {
    var best: [Int] = []
    var length = Array(repeating: 1, count: candidates.count)
    var before = Array(repeating: -1, count: candidates.count)
    var lastWith: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      for step in 1...2 {
        guard let earlier = lastWith[candidate.number - step],
          candidate.line - candidates[earlier].line >= leastLinesApart
            || candidate.isAtEdge && candidates[earlier].isAtEdge,
          length[earlier] + 1 > length[index]
        else { continue }
        length[index] = length[earlier] + 1
        before[index] = earlier
      }
      if let same = lastWith[candidate.number], length[same] >= length[index] { continue }
      lastWith[candidate.number] = index
    }
    guard let end = length.indices.max(by: { length[$0] < length[$1] }),
      length[end] >= leastNumbers
    else {
      return []
    }
    var index = end
    while index >= 0 {
      best.append(index)
      index = before[index]
    }
    return best.map { candidates[$0] }
  }
}
