import PetikText

extension FreeLines {
  /// `Tabel 2 (lanjutan)`, `Lanjutan Tabel 2`, `Table 2. Yields (continued)`: the line says that the
  /// table of a caption goes on below.
  func continuesTable(_ index: Int, of caption: Int) -> Bool {
    guard let label = captions[caption], shapes[index].words <= 30 else { return false }
    let key = bytes(index).matchKey.split(separator: " ").map(String.init)
    let rest = key.filter { !lexicon.captions.continuations.contains($0) }
    guard rest.count < key.count else { return false }
    let number = text.bytes[label.label].matchKey.split(separator: " ").map(String.init)
    guard rest.starts(with: number) else { return false }
    return rest.count == number.count
      || bytes(caption).matchKey.hasPrefix(rest.joined(separator: " "))
  }

  /// How many of the lines from one on show the first lines of a table's body again: its header.
  func repeatedHeader(at index: Int, of bodyStart: Int) -> Int {
    var count = 0
    while count < 6, index + count < lines.count, bodyStart + count < index,
      shapes[index + count].numbers * 2 <= shapes[index + count].words,
      bytes(index + count).matchKey == bytes(bodyStart + count).matchKey
    {
      count += 1
    }
    return count
  }
}
