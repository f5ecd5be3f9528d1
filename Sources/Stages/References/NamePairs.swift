import PetikLexicon
import PetikModel
import PetikText

/// Which chunks of a list of names are one name, and which of its words are the family name.
extension NameReader {
  func pair(_ chunks: [Chunk]) -> [Name] {
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
        } else if chunks.count == 1, entry.tokens[chunk.words[0]].range.count > 1 {
          // `BPS NTT`: nothing but capitals.
          names.append(Name(literal: acronym(chunk)))
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
    // `Abu el Hadi, Putra`, `al-Qurtubi, Muhammad ibn Ahmad al-Ansari`
    let isParticle = { (word: Int) in entry.isWord(word, in: .particle) }
    guard chunk.words.count - chunk.words.count(where: isParticle) <= 2,
      next.words.count <= (next.words.contains(where: isParticle) ? 6 : 3)
    else { return false }
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
        ? Name(literal: acronym(chunk)) : Name(family: text(chunk), literal: text(chunk))
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

  /// Without the point behind it, which is the list's.
  private func acronym(_ chunk: Chunk) -> String {
    guard let first = chunk.words.first, let last = chunk.words.last,
      entry.tokens[last].range.count > 1
    else { return text(chunk) }
    return entry.text(first..<(last + 1)) ?? ""
  }

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
