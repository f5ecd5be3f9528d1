import PetikText

extension FreeLines {
  /// The marks of notes behind the numbers of a line: `a` of `12,5a`, `**` of `0.012**`.
  func marks(in index: Int) -> [String] {
    let line = bytes(index)
    return line.wordRanges.compactMap { MarkedNumber(line[$0])?.mark.string }
  }

  /// A line that begins with a mark of the table and says what it means: `a Tanpa upah`,
  /// `* p < 0.05`.
  func explains(_ marks: Set<String>, at index: Int) -> Bool {
    guard !marks.isEmpty, shapes[index].words > 1 else { return false }
    let line = bytes(index)
    return marks.contains { mark in
      guard line.starts(with: mark.utf8) else { return false }
      guard mark.utf8.first?.isASCIILower == true else { return true }
      let after = line.dropFirst(mark.utf8.count).first
      return after == UInt8(ascii: " ") || after == UInt8(ascii: ")") || after == UInt8(ascii: ".")
    }
  }
}
