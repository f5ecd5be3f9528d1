import PetikLexicon
import PetikModel
import PetikText

extension ReferenceList {
  /// A list that no heading announces: the last blocks of the paper, most of which open as entries
  /// do. Searched from the end.
  static func unheaded(in blocks: [Block], lexicon: Lexicon) -> ReferenceList? {
    var found: [Int] = []
    var entries = 0
    var misses = 0
    for index in blocks.indices.reversed() {
      let kind = blocks[index].kind
      guard kind == .paragraph || kind == .listItem else {
        guard kind == .heading, !blocks[index].opensAsEntry(lexicon.references) else { continue }
        if entries > 0 { break }
        // What stands under a heading behind the list is no part of it.
        found.removeAll()
        misses = 0
        continue
      }
      if blocks[index].opensAsEntry(lexicon.references) {
        entries += 1
        misses = 0
      } else {
        misses += 1
        if entries > 0, misses > 3 || blocks[index].text.count > 900 { break }
      }
      found.append(index)
    }
    // What stands above the first entry is running text.
    while let last = found.last, !blocks[last].opensAsEntry(lexicon.references) {
      found.removeLast()
    }
    guard entries >= 4, entries * 2 >= found.count else { return nil }
    return ReferenceList(blocks: found.reversed())
  }
}

extension Block {
  /// Opens with names and a year, or with a label, a name and a year further on.
  fileprivate func opensAsEntry(_ words: ReferenceWords) -> Bool {
    let head = Bytes(text.bytes.prefix(400))
    guard head.mayOpenEntry else { return false }
    var reading = EntryReading(head, words: words)
    let start = EntryStart(reading, own: reading.count)
    if start.shape >= 5 { return true }
    guard start.isDated, EntryStart.label(head[...]) != nil else { return false }
    FieldRule.label.read(&reading)
    return reading.opensWithName
  }
}

extension Bytes {
  /// A label in front, four digits on end, or a bracket, which may hold what stands for a year.
  fileprivate var mayOpenEntry: Bool {
    if first?.isASCIIDigit == true { return true }
    var digits = 0
    for byte in self {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { return true }
      digits = byte.isASCIIDigit ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}
