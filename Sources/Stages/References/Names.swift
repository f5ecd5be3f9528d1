import PetikLexicon
import PetikModel
import PetikText

/// Reads a stretch that is nothing but names.
struct NameReader {
  let entry: EntryReading

  /// A part of the list between commas and connectives.
  private struct Chunk {
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

  private func pair(_ chunks: [Chunk]) -> [Name] {
    var names: [Name] = []
    var index = 0
    while index < chunks.count {
      let chunk = chunks[index]
      let next = index + 1 < chunks.count ? chunks[index + 1] : nil
      index += 1
      if chunk.isInitials, chunk.words.count > 1 || entry.tokens[chunk.words[0]].range.count == 1 {
        // Initials without a family name belong to the name before.
        if let last = names.indices.last, names[last].given == nil {
          names[last].given = text(chunk)
        }
        continue
      }
      if let next, !next.isApart, next.isInitials {
        names.append(name(family: text(chunk), given: text(next)))
        index += 1
        continue
      }
      if let split = split(chunk) {
        names.append(split)
        continue
      }
      if let next, !next.isApart, isInverted(chunk, next, at: index, of: chunks) {
        names.append(name(family: text(chunk), given: text(next)))
        index += 1
        continue
      }
      names.append(plain(chunk))
    }
    return names
  }

  /// `Family, Given` in full: the first name of a list, or each between semicolons.
  private func isInverted(_ chunk: Chunk, _ next: Chunk, at index: Int, of chunks: [Chunk]) -> Bool
  {
    guard chunk.words.count <= 2, next.words.count <= 3 else { return false }
    if index == 1 {
      let after = index + 1 < chunks.count ? chunks[index + 1] : nil
      guard let after else { return true }
      // `Sari, Dewi, dan Budi Santoso` against `Sari, Dewi, dan Budi`.
      return after.isApart && (after.words.count > 1 || next.words.count > 1)
        || !after.isApart && after.words.count > 1 && chunk.words.count == 1
    }
    return chunk.isApart && (index + 1 >= chunks.count || chunks[index + 1].isApart)
  }

  /// `G. H. Family` and `Family GH`.
  private func split(_ chunk: Chunk) -> Name? {
    let words = chunk.words
    guard words.count > 1 else { return nil }
    func isInitial(_ index: Int) -> Bool {
      let token = entry.tokens[index]
      return token.isInitial && (token.range.count == 1 || entry.isSign(index + 1, "."))
        || token.isCapital && token.range.count <= 2 && entry.isSign(index + 1, ".")
    }
    let leading = words.prefix(while: isInitial).count
    if leading > 0, leading < words.count {
      return name(family: text(words[leading...]), given: text(words[..<leading]))
    }
    let trailing = words.reversed().prefix {
      isInitial($0) || entry.tokens[$0].isInitial && entry.tokens[$0].range.count <= 3
    }.count
    if trailing > 0, trailing < words.count {
      return name(
        family: text(words[..<(words.count - trailing)]),
        given: text(words[(words.count - trailing)...]))
    }
    // `Steven M. Family`
    if let last = words.lastIndex(where: isInitial), last < words.count - 1 {
      return name(family: text(words[(last + 1)...]), given: text(words[...last]))
    }
    return nil
  }

  private func plain(_ chunk: Chunk) -> Name {
    let words = chunk.words
    let isBody = words.contains { entry.isWord($0, in: .organisation) }
    let first = entry.tokens[words[0]]
    if isBody || words.count > 4 { return Name(literal: text(chunk)) }
    if words.count == 1 {
      let isAcronym = first.isInitial
      return isAcronym
        ? Name(literal: text(chunk)) : Name(family: text(chunk), literal: text(chunk))
    }
    var start = words.count - 1
    while start > 1, entry.tokens[words[start - 1]].isA(.particle) {
      start -= 1
    }
    return name(family: text(words[start...]), given: text(words[..<start]))
  }

  private func name(family: String, given: String) -> Name {
    Name(family: family, given: given, literal: given.isEmpty ? family : "\(given) \(family)")
  }

  private func text(_ chunk: Chunk) -> String { text(chunk.words[...]) }

  /// The words from the first to the last, with the points between and a closing one of an initial
  /// or a name that is printed short: the point behind `Hadi, Nur.` is the list's.
  private func text(_ words: ArraySlice<Int>) -> String {
    guard let first = words.first, var last = words.last else { return "" }
    if entry.isSign(last + 1, "."), isShortened(last) { last += 1 }
    return entry.text(first..<(last + 1)) ?? ""
  }

  private func isShortened(_ index: Int) -> Bool {
    let token = entry.tokens[index]
    return token.range.count <= 2 || token.isInitial || token.isA(.shortName | .suffix)
  }
}

extension EntryReading {
  /// Without brackets and connecting signs at its ends; points of initials stay.
  func trimmedNames(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, tokens[start].kind != .word { start += 1 }
    while end > start, tokens[end - 1].kind != .word, !isSign(end - 1, ".") && !isSign(end - 1, ")")
    { end -= 1 }
    return start..<end
  }
}
