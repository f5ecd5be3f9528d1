import PetikLexicon
import PetikModel
import PetikText

/// Reads a stretch that is nothing but names.
struct NameReader {
  let entry: EntryReading

  /// A part of the list between commas and connectives.
  struct Chunk {
    var words: [Int]
    /// The part follows `and`, `&`, `;`.
    var isApart: Bool
    var isInitials: Bool
  }

  func names(_ range: Range<Int>) -> [Name] {
    let range = entry.trimmedNames(range)
    guard !range.isEmpty else { return [] }
    if isBody(range) { return body(range) }
    return pair(chunks(range))
  }

  /// An organisation's name holds its own commas and connectives.
  private func isBody(_ range: Range<Int>) -> Bool {
    let first = entry.tokens[range.lowerBound]
    if range.count == 1 { return false }
    let hasInitials = range.contains {
      entry.tokens[$0].isInitial && entry.tokens[$0].range.count == 1
    }
    // `U.S. Department of Rivers`: a country's initials stand before a body.
    let named = range.first { entry.tokens[$0].kind == .word && !entry.tokens[$0].isInitial }
    if hasInitials,
      !first.isInitial || !(named.map { entry.isWord($0, in: .organisation) } ?? false)
    {
      return false
    }
    if range.contains(where: { entry.isSign($0, ",") })
      && !first.isA(.organisation)
    {
      return false
    }
    // `Office of Basic Letters`: a small word of a title is no particle of a name.
    return range.contains { index in
      let token = entry.tokens[index]
      return token.isA(.organisation)
        || token.isA(.small) && !token.isCapital && !token.isA(.particle | .connective)
    }
  }

  private func body(_ range: Range<Int>) -> [Name] {
    var names: [Name] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || entry.isSign(index, ";") || entry.isSign(index, "&") {
      if let text = entry.text(entry.trimmed(start..<index)) { names.append(Name(literal: text)) }
      start = index + 1
    }
    return names
  }

  private func chunks(_ range: Range<Int>) -> [Chunk] {
    var chunks: [Chunk] = []
    var words: [Int] = []
    var isApart = true
    func close(apart: Bool) {
      if !words.isEmpty {
        chunks.append(Chunk(words: words, isApart: isApart, isInitials: isInitials(words)))
        isApart = apart
      } else {
        isApart = isApart || apart
      }
      words = []
    }
    for index in range {
      let token = entry.tokens[index]
      if entry.isWord(index, in: .etAl) { break }
      if entry.isWord(index, in: .editor), !token.isInitial { continue }
      if entry.isWord(index, in: .connective) || token.sign == ";" || token.sign == "/" {
        close(apart: true)
      } else if token.sign == "," {
        close(apart: false)
      } else if token.kind == .word, !isDegree(index) {
        words.append(index)
      } else if token.sign == "_" || token.isDash, words.isEmpty {
        continue
      }
    }
    close(apart: true)
    return chunks
  }

  /// Titles and degrees are no part of a name: `Dr.`, `S.H.` (whose letters stand apart here).
  private func isDegree(_ index: Int) -> Bool {
    let token = entry.tokens[index]
    return token.isA(.degree) && entry.isSign(index + 1, ".")
      && !(token.isInitial && token.range.count == 1)
  }

  private func isInitials(_ words: [Int]) -> Bool {
    words.allSatisfy { index in
      let token = entry.tokens[index]
      if token.isInitial { return token.range.count <= 3 || words.count > 1 }
      return token.isCapital && token.range.count <= 3 && entry.isSign(index + 1, ".")
        || token.isA(.suffix)
    }
  }
}

extension EntryReading {
  /// Without brackets and connecting signs at its ends; points of initials stay.
  func trimmedNames(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    // `[BPS] Badan Pusat Statistik`, `BPS [Badan Pusat Statistik]`
    let isSquare = { (index: Int) in
      (self.isSign(index, "[") || self.isSign(index, "]"))
        && range.contains { self.isSign($0, self.isSign(index, "[") ? "]" : "[") }
    }
    while start < end, tokens[start].kind != .word, !isSquare(start) { start += 1 }
    while end > start, tokens[end - 1].kind != .word, !isSquare(end - 1),
      !isSign(end - 1, ".") && !isSign(end - 1, ")")
    { end -= 1 }
    return start..<end
  }
}
