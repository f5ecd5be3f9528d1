import PetikText

extension FreeLines {
  /// Running sentences begin at this line.
  ///
  /// Cells may be sentences too; what tells a paragraph is that its lines are full, one after the
  /// other, and made of the words that sentences are made of.
  func isProse(at index: Int) -> Bool {
    guard !isPadded(index) else { return false }
    let end = stretchEnd(from: index)
    switch end - index + 1 {
    case 1: return isLoneSentence(index) || isSpacedParagraph(index)
    case 2: return isShortParagraph(index)
    default: return isParagraph(index...end)
    }
  }

  /// Cells stand on the line with wide gaps between them.
  func isPadded(_ index: Int) -> Bool { text.layout.isPositioned && shapes[index].isPadded }

  private func isParagraph(_ range: ClosedRange<Int>) -> Bool {
    guard range.count(where: isPadded) * 3 < range.count else { return false }
    let inner = range.dropLast()
    let full = inner.count { isFull($0) }
    guard full * 10 >= inner.count * 7, isFull(range.lowerBound, 0.7) else { return false }
    return isWordy(range, atLeast: 0.12)
  }

  private func isShortParagraph(_ index: Int) -> Bool {
    guard isFull(index), isWordy(index...(index + 1), atLeast: 0.15) else { return false }
    return shapes[index + 1].endsSentence && !isClosingBracket(index + 1)
      || isFull(index + 1)
  }

  private func isLoneSentence(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard shape.words >= 6, shape.commonWords >= 2, isWordy(index...index, atLeast: 0.2) else {
      return false
    }
    if shape.endsSentence, !isClosingBracket(index), isFull(index, 0.5) { return true }
    guard isFull(index), index + 1 < lines.count else { return false }
    return shapes[index + 1].startsLower && (isFull(index + 1) || shapes[index + 1].endsSentence)
  }

  /// A paragraph with a blank line after every line.
  private func isSpacedParagraph(_ index: Int) -> Bool {
    guard index + 2 < lines.count, captions[index + 1] == nil, captions[index + 2] == nil,
      isFull(index, 0.85), isFull(index + 1, 0.85), isWordy(index...(index + 2), atLeast: 0.15)
    else { return false }
    return isFull(index + 2, 0.85) || shapes[index + 2].endsSentence && !isClosingBracket(index + 2)
  }

  private func isClosingBracket(_ index: Int) -> Bool {
    bytes(index).last == UInt8(ascii: ")")
  }

  private func isWordy(_ range: ClosedRange<Int>, atLeast share: Double) -> Bool {
    var words = 0
    var common = 0
    var numbers = 0
    for index in range {
      words += shapes[index].words
      common += shapes[index].commonWords
      numbers += shapes[index].numbers
    }
    return Double(common) >= share * Double(words) && numbers * 3 < words
  }
}
