import PetikText

/// One author among several, with what joins it to the one before.
struct AuthorPart {
  enum Joint { case none, comma, ampersand, word }
  var joint: Joint
  var words: [Range<Int>]
}

/// Where one author ends and the next begins.
extension AuthorReader {
  func split(_ ranges: ArraySlice<Range<Int>>) -> [AuthorPart] {
    var parts: [AuthorPart] = []
    var joint = AuthorPart.Joint.none
    var isOpen = false
    for range in ranges {
      if isConnective(range) {
        joint = text[range] == "&" ? .ampersand : .word
        isOpen = false
        continue
      }
      if isOpen {
        parts[parts.count - 1].words.append(range)
      } else {
        parts.append(AuthorPart(joint: joint, words: [range]))
      }
      isOpen = text[range].last != UInt8(ascii: ",")
      joint = isOpen ? .none : .comma
    }
    return parts
  }

  /// Puts together again what belongs to one organisation: `Badan Riset dan Inovasi`. `&` always
  /// separates, `dan` only before another organisation.
  func merged(_ parts: [AuthorPart]) -> [AuthorPart] {
    var merged: [AuthorPart] = []
    for (index, part) in parts.enumerated() {
      guard let last = merged.last, last.words.contains(where: isOrganisationWord),
        part.joint == .word || part.joint == .comma,
        part.joint == .word || parts[(index + 1)...].contains(where: { $0.joint == .word }),
        let opening = part.words.first, !isOrganisationStart(opening)
      else {
        merged.append(part)
        continue
      }
      merged[merged.count - 1].words += part.words
    }
    return merged
  }

  /// A lead word or an acronym opens another organisation's name.
  private func isOrganisationStart(_ range: Range<Int>) -> Bool {
    isOrganisationWord(range) || text[text.core(range)].isAllCapitals
  }

  /// Drops the title that some styles print between author and year.
  func dropTitle(_ parts: inout [AuthorPart]) {
    let isList = parts.contains { $0.joint == .ampersand || $0.joint == .word }
    guard
      let title = parts.indices.dropFirst().first(where: { index in
        parts[index].joint == .comma && looksLikeTitle(parts[index], inList: isList)
      })
    else { return }
    parts.removeSubrange(title...)
  }

  private func looksLikeTitle(_ part: AuthorPart, inList: Bool) -> Bool {
    let names = part.words.filter { !text[$0].isInitials }
    if let first = part.words.first, let opener = text[first].firstScalar,
      CitationMarks.opens(opener)
    {
      return true
    }
    if part.words.contains(where: isOrganisationWord) { return false }
    if names.contains(where: {
      !text[$0].isNameShaped && !context.classes($0).contains(.particle)
    }) {
      return true
    }
    return inList ? names.count > 4 : names.count > 1
  }

  func isInitials(_ part: AuthorPart) -> Bool {
    part.joint == .comma && part.words.allSatisfy { text[$0].isInitials }
  }

  /// Capitalised words, with particles and an organisation's small words between them; or a site.
  func isName(_ part: AuthorPart) -> Bool {
    guard let first = part.words.first, part.words.count <= 16 else { return false }
    let opening = text[text.core(first)]
    guard
      opening.isNameShaped || isSmallName(part)
        || context.words.classes(of: opening).contains(.particle)
    else { return false }
    if context.words.classes(of: opening).contains(.dated) { return false }
    // `Rp 2.000`
    if part.words.contains(where: {
      text[$0].first?.isASCIIDigit == true && text[text.core($0)].isFigure
    }) {
      return false
    }
    var small = 0
    for range in part.words.dropFirst() where !text[text.core(range)].isNameShaped {
      let classes = context.classes(range)
      if text[text.core(range)].isNumber { return false }
      if isConnective(range) || classes.contains(.particle) { continue }
      small += classes.contains(.organisationLink) ? 1 : 3
    }
    return small <= max(3, part.words.count / 2)
  }

  /// A site, or a second author whose capital was lost: `(Arifin & hakim, 2020)`.
  private func isSmallName(_ part: AuthorPart) -> Bool {
    guard part.words.count == 1 else { return false }
    let word = text[text.core(part.words[0])]
    return word.isSiteName || part.joint == .ampersand && word.firstScalar?.isLower == true
  }

  func printed(_ part: AuthorPart) -> String {
    guard let first = part.words.first, let last = part.words.last else { return "" }
    let range = text[first.lowerBound..<last.upperBound].trimmedRange
    let core = text.core(range)
    let keepsStop =
      core.upperBound < range.upperBound && text[last].isInitials
      && text[core.upperBound] == UInt8(ascii: ".")
    let closesBracket =
      core.upperBound < range.upperBound
      && (text[core.upperBound] == UInt8(ascii: ")") && text[core].contains(UInt8(ascii: "("))
        || text[core.upperBound] == UInt8(ascii: "]") && text[core].contains(UInt8(ascii: "[")))
    let end = core.upperBound + (keepsStop || closesBracket ? 1 : 0)
    return text[core.lowerBound..<end].string
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Digits with signs alone.
  fileprivate var isFigure: Bool { !isEmpty && !contains { $0.isASCIILetter || $0 >= 0x80 } }
}
