import PetikLexicon

/// Tells where a name ends.
extension EntryReading {
  /// A name in one of the forms that nothing else has: `G. Family` or `Family, G.`
  var opensWithName: Bool { strictName(at: start) != nil }

  /// `Family, Given Names.` at a place, before a point, a comma or a quotation.
  func isFullName(at start: Int) -> Bool {
    var index = start
    while isWord(index, in: .particle) { index += 1 }
    let family = capitals(at: index, limit: 2)
    guard family > index, isSign(family, ",") else { return false }
    let given = givenNames(at: family + 1)
    return given > family + 1
      && (isSign(given, ".") || isSign(given, ",") || isSign(given - 1, "."))
  }

  /// A name in either way.
  func opensName(at index: Int) -> Bool { strictName(at: index) != nil || isFullName(at: index) }

  /// Behind a name in one of the forms that only names have; nil where none begins at a place.
  func strictName(at index: Int) -> Int? { nameUnit(at: index, isFirst: false) }

  /// As ``strictName(at:)``, and `Family, Given` in full, as lists open.
  func firstName(at index: Int) -> Int? { nameUnit(at: index, isFirst: true) }

  /// Whether a name has the form `Family GH`, `Family G. H.`
  func endsWithInitials(_ range: Range<Int>) -> Bool {
    guard let last = range.last(where: { tokens[$0].kind == .word }) else { return false }
    return last > range.lowerBound && tokens[last].isInitial && !tokens[range.lowerBound].isInitial
      && !range.contains { isSign($0, ",") }
  }

  /// Behind `Family GH.`, whatever follows; nil where none begins at a place.
  func familyAndInitials(at start: Int) -> Int? {
    var index = start
    while isWord(index, in: .particle) { index += 1 }
    var end = capitals(at: index, limit: 3)
    guard end > index, !tokens[index].isInitial || tokens[index].range.count > 2 else { return nil }
    let family = end
    while let token = token(end), token.isInitial, token.range.count <= 3, end < family + 6 {
      // `Brandt P. A history`: the next initial has its own point.
      let goesOn =
        isSign(end + 1, ".") && self.token(end + 2)?.isInitial == true
        && (isSign(end + 3, ".") || isSign(end + 3, ","))
      end = goesOn ? end + 2 : end + 1
    }
    return end > family ? end : nil
  }

  /// One name: `G. Family`, `Family, G.`, `Family GH`, and, first or last, `Family, Given`.
  private func nameUnit(at start: Int, isFirst: Bool) -> Int? {
    if let end = initials(at: start) {
      var index = end
      while isWord(index, in: .particle) { index += 1 }
      let family = capitals(at: index, limit: 3)
      // `U.S. Department of Rivers`
      guard family > index, !isWord(index, in: .organisation) else { return nil }
      // `J. Soda Novel instability in`: a title begins behind the first capital.
      let goesOn =
        token(family)?.kind == .word && !isWord(family, in: .connective | .etAl | .editor)
      return goesOn && family > index + 1 ? index + 1 : family
    }
    var index = start
    while isWord(index, in: .particle) { index += 1 }
    let family = capitals(at: index, limit: 3)
    guard family > index else { return nil }
    if isSign(family, ","), let end = initials(at: family + 1) {
      // `Delta Emissions, R. Viska, Ed.`: the initial is the next name's.
      let opensNext =
        family - index > 1 && token(end)?.isCapital == true && token(end)?.isInitial == false
        && (isSign(end + 1, ",") || isSign(end + 1, "(") || isWord(end + 1, in: .connective))
      return opensNext ? nil : end
    }
    if token(family)?.isInitial == true, token(family)?.range.count == 1, isSign(family + 1, "."),
      family - index <= 2, token(family + 2)?.isApart == true, token(family + 2)?.kind == .word
    {
      // `Steven M. Family,` against `Family M. Title of some words.`
      let last = capitals(at: family + 2, limit: 2)
      if last > family + 2,
        isSign(last, ",") || isWord(last, in: .connective)
          || last == family + 3 && endsSentence(last)
      {
        return isFirst || isWord(start - 1, in: .connective) ? last : nil
      }
      return family + 1
    }
    if let initial = token(family), initial.isInitial, family - index <= 2,
      !isSign(family + 1, ".") || initial.range.count > 1, token(family + 1)?.kind == .sign
    {
      return family + 1
    }
    if token(family)?.isInitial == true, let end = initials(at: family), token(end)?.kind == .sign {
      return end
    }
    guard isFirst else { return nil }
    if family - index == 1, isWord(family, in: .connective) || isSign(family, "&") {
      return family
    }
    if family - index == 1, isSign(family, ",") {
      let next = isWord(family + 1, in: .connective) ? family + 2 : family + 1
      if nameUnit(at: next, isFirst: false) != nil || next == family + 2 { return family }
    }
    if isFirst, isSign(start - 1, ",") == false, start > self.start, family - index <= 3,
      isSign(family, ".") || isSign(family, ",")
    {
      // The last name of a list, in full: `dan Sinta Murni.`
      return family
    }
    if isSign(family, ","), family - index == 1 {
      let given = givenNames(at: family + 1)
      let closes =
        isSign(given, ".") || isSign(given, ",") || isSign(given, "&") || isSign(given, ";")
        || isWord(given, in: .connective) || isSign(given - 1, ".")
      if given > family + 1, closes { return given }
    }
    return nil
  }

  /// `G.`, `G.H.`, `J.-P.`, `Muh.` are the initials from a place; nil where none stands there.
  private func initials(at start: Int) -> Int? {
    var index = start
    while let token = token(index) {
      if token.isInitial, isSign(index + 1, ".") || token.range.count <= 2 && index > start {
        index = after(index + 1, ".")
        if self.token(index)?.isDash == true, self.token(index + 1)?.isInitial == true {
          index += 1
        }
      } else if token.isCapital, token.range.count <= 2, isSign(index + 1, "."), index > start,
        !(self.token(index + 2)?.isCapital == true && isLower(index + 3))
      {
        // `J. Yu. Hadi`, against `W. Li. Linearly convergent`
        index += 2
      } else {
        break
      }
    }
    return index > start ? index : nil
  }

  private func isLower(_ index: Int) -> Bool {
    token(index).map { $0.kind == .word && !$0.isCapital } ?? false
  }

  private func capitals(at start: Int, limit: Int) -> Int {
    var index = start
    while index < start + limit, let token = token(index), token.isCapital || token.hasArticle,
      !token.isInitial || token.range.count > 1 && index == start
    {
      index += 1
    }
    return index
  }

  private func givenNames(at start: Int) -> Int {
    var index = start
    // `al-Qurtubi, Abu Abdullah Muhammad ibn Ahmad.`
    let limit = token(start - 2)?.hasArticle == true ? 5 : 2
    while index < start + limit, let token = token(index),
      token.isCapital || token.hasArticle || index > start && token.isA(.particle)
    {
      index += 1
      if token.isInitial, isSign(index, ".") { index += 1 }
    }
    return index
  }
}
