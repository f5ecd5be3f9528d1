import PetikText

/// Cutting what the walk took too much of.
extension NameWalk {
  /// - Parameter stop: the word at which the walk stopped.
  func trim(_ run: inout [Range<Int>], behind stop: Range<Int>?) {
    cutPlace(&run, behind: stop)
    cutLinks(&run)
    trimOpening(&run)
    cutSentenceOpener(&run, behind: stop)
    trimOpening(&run)
  }

  /// `Di Jambi, Putra dan Sari (2020)`: what stands before the comma is a place.
  private func cutPlace(_ run: inout [Range<Int>], behind stop: Range<Int>?) {
    guard let stop, context.classes(stop).contains(.placeWord),
      let comma = run.dropLast().firstIndex(where: { context.text[$0].last == UInt8(ascii: ",") }),
      !context.text[run[comma + 1]].isInitials, context.text[run[comma + 1]].isNameShaped
    else { return }
    run.removeSubrange(...comma)
  }

  /// `of`, `for`, `untuk` stand in names of organisations only.
  private func cutLinks(_ run: inout [Range<Int>]) {
    let isLink = { (range: Range<Int>) in
      self.context.text[range.lowerBound].isASCIILower
        && self.context.classes(range).contains(.organisationLink)
    }
    guard let last = run.lastIndex(where: isLink),
      !run[..<last].contains(where: reader.isOrganisationWord)
    else { return }
    run.removeSubrange(...last)
  }

  /// Names open with a capital, or with a particle before one.
  private func trimOpening(_ run: inout [Range<Int>]) {
    while let first = run.first {
      let word = context.text[context.text.core(first)]
      if word.isNameShaped || word.isSiteName { return }
      if run.count > 1, context.words.classes(of: word).contains(.particle),
        context.text[run[1]].isNameShaped
          || context.classes(run[1]).contains(.particle) && run.count > 2,
        word.string != "al"
      {
        return
      }
      run.removeFirst()
    }
  }

  /// A first word that opens the sentence and is printed in lower case elsewhere is no name, unless
  /// the list has it.
  private func cutSentenceOpener(_ run: inout [Range<Int>], behind stop: Range<Int>?) {
    guard run.count > 1, opensSentence(run[0], behind: stop) else { return }
    let first = context.text[context.text.core(run[0])]
    let second = run[1]
    if context.words.classes(of: first).contains(.organisationLink),
      run.contains(where: reader.isOrganisationWord)
    {
      return
    }
    guard !first.isAllCapitals, context.habits.printsInLowerCase(first),
      !context.words.classes(of: first).contains(.organisation), !reader.isConnective(second),
      !context.habits.listsPair(first.string, reader.key(second)),
      context.text[run[0]].last != UInt8(ascii: ",")
    else { return }
    run.removeFirst()
  }

  private func opensSentence(_ word: Range<Int>, behind stop: Range<Int>?) -> Bool {
    guard let stop else { return true }
    let last = context.text[stop].last
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: ")")
      || last == UInt8(ascii: "!") || last == UInt8(ascii: "]")
  }
}
