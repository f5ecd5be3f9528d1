import PetikLexicon
import PetikModel
import PetikText

extension CitationRule {
  /// A name and a page, where the paper cites so (MLA): `(Rahman 18; Putri and Hadi 20-23)`.
  static let nameAndPage = CitationRule("name-and-page") { bracket, context in
    guard context.habits.citesPages, !bracket.isSquare, bracket.content.count < 400 else {
      return nil
    }
    let reader = PageReader(context: context)
    let items = context.text.parts(of: bracket.content).compactMap(reader.read)
    guard !items.isEmpty else { return nil }
    return FoundCitation(
      kind: .parenthetical, range: bracket.range, items: items, confidence: 0.85)
  }
}

/// Reads one part of a bracket: `qtd. in Rahman, “Sungai” 18`.
private struct PageReader {
  let context: CitationContext

  private static let mostWords = 16

  func read(_ part: Range<Int>) -> CitationItem? {
    let text = context.text
    let words = text[part].wordRanges
    guard words.count >= 2, words.count <= Self.mostWords, let last = words.last,
      text[text.core(last)].isPage,
      let first = words.firstIndex(where: { text[text.core($0)].isNameShaped }),
      let names = names(words[first...].dropLast())
    else { return nil }
    let prefix =
      first > 0 ? text[text.core(words[0].lowerBound..<words[first - 1].upperBound)].string : nil
    return CitationItem(
      authors: names.names, isEtAl: names.isEtAl, prefix: prefix ?? names.prefix,
      locator: text[text.core(last)].string)
  }

  /// The names, the first of which the list has; a short title behind them is none of them.
  private func names(_ words: ArraySlice<Range<Int>>) -> AuthorNames? {
    let text = context.text
    var end = words.endIndex
    for index in words.indices.dropFirst() {
      let isTitle =
        text[words[index].lowerBound] >= 0x80 && text[words[index]].opensQuotation
        || text[words[index - 1]].last == UInt8(ascii: ",")
          && !context.habits.listsFamily(text[text.core(words[index])])
          && !context.classes(words[index]).contains(.connective)
      if isTitle {
        end = index
        break
      }
    }
    guard let names = AuthorReader(context: context).read(words[..<end]),
      let family = names.names.first?.split(separator: " ").last,
      context.habits.listsFamily(Bytes(family.utf8)[...])
    else { return nil }
    return names
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// `18`, `76-79`, `301–02`
  var isPage: Bool {
    guard let first, first.isASCIIDigit, count <= 11 else { return false }
    var digits = 0
    var parts = 1
    var offset = startIndex
    while offset < endIndex {
      let (scalar, length) = scalar(at: offset)
      if scalar.isDigit {
        digits += 1
        if digits > 4 { return false }
      } else if scalar == "-" || scalar == "–", digits > 0, parts == 1 {
        (digits, parts) = (0, 2)
      } else {
        return false
      }
      offset += length
    }
    return digits > 0
  }

  fileprivate var opensQuotation: Bool { firstScalar.map(CitationMarks.opens) ?? false }
}
