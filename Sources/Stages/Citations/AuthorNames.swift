import PetikText

/// The authors that a citation names.
struct AuthorNames: Hashable, Sendable {
  var names: [String]
  var isEtAl: Bool
  var prefix: String?
}

/// Reads the words before a year as authors.
struct AuthorReader {
  let context: CitationContext
  var text: Bytes { context.text }

  /// - Parameter ranges: the words, punctuation included.
  func read(_ ranges: ArraySlice<Range<Int>>) -> AuthorNames? {
    guard let opening = ranges.first else { return nil }
    var rest = withoutPrefix(ranges)
    if let split = secondary(in: rest) { rest = withoutPrefix(rest[(split + 1)...]) }
    var prefix: String?
    if let start = rest.first?.lowerBound, start > opening.lowerBound {
      prefix = trimmed(opening.lowerBound..<start)
    }
    let isEtAl = cutAndOthers(&rest)
    guard let first = rest.first, let last = rest.last else { return nil }
    // `(Jambi: Pena, 2010)` says where a work was published.
    if rest.contains(where: { text[$0].last == UInt8(ascii: ":") }) { return nil }
    if context.classes(first).contains(.interview) {
      let end = interviewEnd(rest) ?? last.upperBound
      let name = trimmed(first.lowerBound..<end)
      return AuthorNames(names: [name], isEtAl: false, prefix: nil)
    }
    var parts = merged(split(rest))
    if !isEtAl { dropTitle(&parts) }
    parts.removeAll(where: isInitials)
    guard !parts.isEmpty, parts.count <= 12, parts.allSatisfy(isName) else { return nil }
    return AuthorNames(names: parts.map(printed), isEtAl: isEtAl, prefix: prefix)
  }

  /// Before the date of an interview: `Wawancara dengan Tono, 3 Maret 2019`.
  private func interviewEnd(_ ranges: ArraySlice<Range<Int>>) -> Int? {
    guard ranges.count > 2, let last = ranges.last, context.classes(last).contains(.month) else {
      return nil
    }
    let day = ranges[ranges.endIndex - 2]
    let end = text[text.core(day)].isNumber ? ranges.endIndex - 3 : ranges.endIndex - 2
    return end > ranges.startIndex ? ranges[end].upperBound : nil
  }

  /// The word in lower case, without the punctuation around it.
  func key(_ range: Range<Int>) -> String { text[text.core(range)].lowercased }

  func trimmed(_ range: Range<Int>) -> String { text[text.core(text[range].trimmedRange)].string }

  // MARK: - Around the names

  /// The words behind `lihat`, `see also`, `dikutip dari`. A name that is spelt like one of them is
  /// all there is, and stays.
  private func withoutPrefix(_ ranges: ArraySlice<Range<Int>>) -> ArraySlice<Range<Int>> {
    var rest = ranges
    while let first = rest.first, isPrefix(first) { rest = rest.dropFirst() }
    return rest.isEmpty ? ranges : rest
  }

  private func isPrefix(_ range: Range<Int>) -> Bool {
    context.classes(range).contains(.prefix) || text[range] == "&"
  }

  /// Index of the word between the work that was not seen and the one that quotes it:
  /// `Goldmann in Arifin`.
  private func secondary(in ranges: ArraySlice<Range<Int>>) -> Int? {
    guard
      let index = ranges.lastIndex(where: {
        text[$0.lowerBound].isASCIILower && context.classes($0).contains(.secondary)
      }),
      index > ranges.startIndex, index + 1 < ranges.endIndex, index - ranges.startIndex <= 5,
      text[ranges[index + 1]].isNameShaped, !context.classes(ranges[index + 1]).contains(.notName)
    else { return nil }
    let before = ranges[..<index]
    let hasTitle = before.dropLast().contains { text[$0].last == UInt8(ascii: ",") }
    return hasTitle || before.contains(where: isOrganisationWord) ? nil : index
  }

  /// Cuts `et al.` and whatever follows it.
  private func cutAndOthers(_ ranges: inout ArraySlice<Range<Int>>) -> Bool {
    for index in ranges.indices.dropFirst() {
      let classes = context.classes(ranges[index])
      guard
        classes.contains(.andOthers)
          || classes.contains(.opensAndOthers) && opensAndOthers(ranges[index...])
      else { continue }
      ranges = ranges[..<index]
      while let last = ranges.last, ranges.count > 1, isConnective(last) {
        ranges = ranges.dropLast()
      }
      return true
    }
    return false
  }

  /// `et al.`
  private func opensAndOthers(_ ranges: ArraySlice<Range<Int>>) -> Bool {
    guard ranges.count > 1 else { return false }
    let words = ranges.prefix(2).map { text[text.core($0)] }
    let pair = words[0] + [0x20] + words[1]
    return context.words.classes(of: pair).contains(.andOthers)
  }

  func isConnective(_ range: Range<Int>) -> Bool {
    text[range] == "&"
      || text[range.lowerBound] > 0x60 && context.classes(range).contains(.connective)
  }

  func isOrganisationWord(_ range: Range<Int>) -> Bool {
    let word = text[text.core(range)]
    return context.words.classes(of: word).contains(.organisation) && word.isNameShaped
  }
}
