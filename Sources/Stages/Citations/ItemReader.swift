import PetikModel
import PetikText

/// Reads the items of one part of a bracket: `lihat Rahman, 2018, hlm. 34`.
struct ItemReader {
  let context: CitationContext
  private var text: Bytes { context.text }
  private var authors: AuthorReader { AuthorReader(context: context) }

  init(_ context: CitationContext) { self.context = context }

  struct Result {
    var items: [CitationItem]
    var confidence: Double
  }

  /// - Parameter inherited: the item before, whose author goes on where a part is a bare year.
  func read(_ range: Range<Int>, inherited: CitationItem?) -> Result? {
    let words = text[range].wordRanges
    guard words.count <= 60 else { return nil }
    var result = Result(items: [], confidence: 0.97)
    var start = 0
    while start < words.count {
      guard let year = nextYear(in: words, from: start) else { break }
      var item: CitationItem
      if year.index == start, let last = result.items.last ?? inherited {
        item = CitationItem(authors: last.authors, isEtAl: last.isEtAl)
      } else {
        guard let names = readNames(words, start..<year.index, result: &result) else { return nil }
        item = CitationItem(authors: names.names, isEtAl: names.isEtAl, prefix: names.prefix)
      }
      item.year = year.text
      start = year.end
      item.locator = year.locator ?? readLocator(words, &start)
      result.items.append(item)
      readLetters(words, &start, &result)
      guard start < words.count else { break }
      let sign = text[words[start - 1]].last
      let hasComma = sign == UInt8(ascii: ",") || sign == UInt8(ascii: ";")
      let isSecondary = context.classes(words[start]).contains(.secondary)
      let isJoint = authors.isConnective(words[start])
      guard hasComma || isSecondary || isJoint || item.locator != nil else { return nil }
    }
    return result.items.isEmpty ? nil : result
  }

  private func readNames(
    _ words: [Range<Int>], _ range: Range<Int>, result: inout Result
  ) -> AuthorNames? {
    guard !range.isEmpty, let names = authors.read(words[range]) else { return nil }
    let last = words[range.upperBound - 1]
    let isInterview = names.names.first.map(context.opensAsInterview) ?? false
    if !isInterview, isDate(last, count: range.count) { return nil }
    let year = text[text.core(words[range.upperBound])]
    let hasComma = text[last].last == UInt8(ascii: ",")
    if !hasComma, !names.isEtAl, !isInterview {
      let isListed = context.habits.lists(names.lastWord, year: year.string)
      guard
        isListed || names.names.count > 1 || context.habits.omitsCommas
          || context.phraseClasses(words[range.upperBound]).contains(.undated)
      else { return nil }
      result.confidence = min(result.confidence, isListed ? 0.95 : 0.75)
    }
    if !names.names.allSatisfy({ Bytes($0.utf8).isNameShaped }) {
      result.confidence = min(result.confidence, 0.7)
    }
    return names
  }

  /// `Tahun 2007`, `12 Juni 2019`. A month alone may be a name: `(Mei, 2019)`.
  private func isDate(_ word: Range<Int>, count: Int) -> Bool {
    let hasComma = text[word].last == UInt8(ascii: ",")
    let classes = context.classes(word)
    if classes.contains(.month) { return count > 1 || !hasComma }
    return !hasComma && classes.contains(.beforeDate)
  }

  private struct FoundYear {
    var index: Int
    var end: Int
    var text: String
    var locator: String?
  }

  private func nextYear(in words: [Range<Int>], from start: Int) -> FoundYear? {
    for index in start..<words.count {
      if let year = Year.read(text[text.core(words[index])]) {
        return FoundYear(index: index, end: index + 1, text: year.text, locator: year.locator)
      }
      guard index > start else { continue }
      if context.phraseClasses(words[index]).contains(.undated) {
        return FoundYear(index: index, end: index + 1, text: undated(words[index]))
      }
      guard index + 1 < words.count else { continue }
      let two = words[index].lowerBound..<words[index + 1].upperBound
      if text[two].count < 24, context.phraseClasses(two).contains(.undated) {
        return FoundYear(index: index, end: index + 2, text: undated(two))
      }
    }
    return nil
  }

  /// As printed: `n.d.`, with its last full stop.
  private func undated(_ range: Range<Int>) -> String {
    let core = text.core(range)
    let hasStop =
      core.upperBound < range.upperBound
      && text[core.upperBound] == UInt8(ascii: ".") && text[core].contains(UInt8(ascii: "."))
    return text[core.lowerBound..<(core.upperBound + (hasStop ? 1 : 0))].string
  }

  /// `: 5`, `, hlm. 34`, `, 34–36` behind a year.
  private func readLocator(_ words: [Range<Int>], _ start: inout Int) -> String? {
    guard start < words.count else { return nil }
    let before = text[words[start - 1]].last
    let word = text[text.core(words[start])]
    let isWord = context.words.classes(of: word).contains(.locator)
    let opensWithWord =
      word.firstScalar?.isLower == true
      && word.last?.isASCIIDigit == true && word.first != nil
      && context.words.classes(of: word.prefix { !$0.isASCIIDigit && $0 != UInt8(ascii: ".") })
        .contains(.locator)
    let isPages = word.first?.isASCIIDigit == true && Year.read(word) == nil
    guard
      before == UInt8(ascii: ":") || text[words[start]] == ":" || isWord || opensWithWord
        || before == UInt8(ascii: ",") && isPages
    else { return nil }
    var end = start
    while end < words.count {
      let isLast = text[words[end]].last == UInt8(ascii: ",")
      end += 1
      if isLast, end < words.count, text[words[end]].first?.isASCIIDigit == false { break }
    }
    let range = words[start].lowerBound..<words[end - 1].upperBound
    start = end
    let printed = text[text.core(range)].string
    return printed.hasPrefix(": ") ? String(printed.dropFirst(2)) : printed
  }

  /// `2019a, b` is two works.
  private func readLetters(_ words: [Range<Int>], _ start: inout Int, _ result: inout Result) {
    while start < words.count, let last = result.items.last, let year = last.year,
      year.utf8.count == 5
    {
      let word = text[text.core(words[start])]
      guard word.count == 1, word.first?.isASCIILower == true else { return }
      result.items.append(
        CitationItem(
          authors: last.authors, isEtAl: last.isEtAl, year: String(year.prefix(4)) + word.string))
      start += 1
    }
  }
}

extension AuthorNames {
  /// The last word of the first name: a person's family name, mostly.
  var lastWord: String {
    names.first?.lastKeyWord.map(String.init) ?? ""
  }
}
