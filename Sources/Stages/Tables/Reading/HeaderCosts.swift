import PetikText

/// What it costs to divide the words above a table's rows into column names.
struct HeaderCosts: Sendable {
  var join: [Bits]
  var split: [Bits]

  init(_ table: TableText, words count: Int, neighbours: Neighbours) {
    join = Array(repeating: 0, count: count + 1)
    split = join
    guard count > 1 else { return }
    var seen: [UInt64: Int] = [:]
    for word in table.words[..<count] { seen[word.key, default: 0] += 1 }
    let closers = Self.closers(table, words: count)
    for index in 1..<count {
      let left = table.words[index - 1]
      let right = table.words[index]
      settle(index, left, right, table)
      // `Kelompok Uji Kelompok Kontrol`, `Wet Season Dry Season`: what ends a line ends names.
      let closes = { (word: Int) in
        seen[table.words[word].key, default: 0] > 1 && closers.contains(table.words[word].key)
      }
      if closes(index - 1) || closes(index) {
        if closes(index), !right.startsLine {
          (join[index], split[index]) = (0.3, split[index] + 2)
        }
        if closes(index - 1) { join[index] += 2 }
        continue
      }
      // A word that opens several names: `Nilai A`, `Nilai B`.
      if seen[right.key, default: 0] > 1, seen[left.key] != seen[right.key] || right.startsLine {
        split[index] -= 1.2
      }
      if seen[left.key, default: 0] > 1, seen[right.key] == 1, !right.startsLine,
        !left.shape.isNumeric
      {
        split[index] += 1.2
        join[index] -= 0.8
      }
      let together = neighbours.count(left.key, right.key)
      guard together > 0 else { continue }
      let weight = min(4, 2 + Bits(together) / 2)
      split[index] += weight
      join[index] -= weight / 2
    }
  }

  /// What stands before the closing words differs: `Harga Bagian Harga Bagian` repeats both.
  private static func hasSeveralNames(
    _ line: [TableText.Word], endingWith key: UInt64
  ) -> Bool {
    let before = line.indices.dropFirst().filter { line[$0].key == key }.map { line[$0 - 1].key }
    return Set(before).count > 1
  }

  /// Words that end a line and stand within it as well, but do not begin it.
  private static func closers(_ table: TableText, words count: Int) -> Set<UInt64> {
    var closers: Set<UInt64> = []
    var line: [TableText.Word] = []
    for index in 0...count {
      if index == count || table.words[index].startsLine {
        if let last = line.last, line.count > 3, !last.shape.isNumeric,
          line.count(where: { $0.key == last.key }) > 1,
          !line.indices.dropFirst().contains(where: {
            line[$0].key == last.key && line[$0 - 1].key == last.key
          }), line[0].key != last.key, hasSeveralNames(line, endingWith: last.key)
        {
          closers.insert(last.key)
        }
        line = []
      }
      if index < count { line.append(table.words[index]) }
    }
    return closers
  }

  private mutating func settle(
    _ index: Int, _ left: TableText.Word, _ right: TableText.Word, _ table: TableText
  ) {
    let word = table.bytes(index)
    let classes = table.classes(index)
    let isName = classes.contains(.columnName)
    if right.startsLine {
      join[index] = right.isApart ? 3 : 1.3
      split[index] = right.isApart ? 0.3 : 1
    } else {
      join[index] = right.shape == .upper ? 2 : 1.3
      split[index] = 0.8
      // Names that are wrapped have lines of their own.
      if table.isWrapped(index), !left.shape.isNumeric, !right.shape.isNumeric {
        join[index] -= 1
        split[index] += 1.5
      }
    }
    switch right.shape {
    case .lower where !isName && !word.contains(UInt8(ascii: "-")):
      split[index] += right.startsLine ? 2.5 : 1.2
      if right.startsLine { join[index] -= 1 }
    case .other where !isName, .sign where !isName:
      split[index] += 4
      join[index] -= 1
    case .year, .integer, .decimal, .percent, .date, .range:
      join[index] += left.shape.isNumeric ? 5 : 1
      // Below the names, a line that begins with a number is a row.
      if right.startsLine, right.shape != .year {
        join[index] += 3
        split[index] += 2
      }
    default: break
    }
    if classes.contains(.nameHead) {
      split[index] -= 0.8
      join[index] += 0.5
    }
    if word.first == UInt8(ascii: "(") {
      split[index] += 4
      join[index] -= 1
    }
    // A unit in brackets ends a name.
    if table.bytes(index - 1).last == UInt8(ascii: ")"), right.depth == 0,
      word.first != UInt8(ascii: "(")
    {
      join[index] += 3
    }
    if left.isAbbreviation, !right.startsLine {
      split[index] += 3
      join[index] -= 1
    }
    if left.endsOpen || left.shape == .sign {
      split[index] += 5
      join[index] -= 1.5
    }
    if right.depth > 0 { split[index] += 6 }
    if left.shape == .upper, right.shape == .upper, Self.isAdjective(table.bytes(index - 1), table)
    {
      split[index] += 2.5
      join[index] -= 1.2
    }
    guard table.text.layout.isPositioned, !right.startsLine else { return }
    if right.range.lowerBound - left.range.upperBound >= 2 {
      join[index] += 6
      split[index] = 0
    } else {
      split[index] += 3
    }
  }

  private static func isAdjective(_ word: ByteSlice, _ table: TableText) -> Bool {
    let stem = word.lowercased
    return stem.utf8.count > 5
      && table.lexicon.tables.adjectiveEndings.contains { stem.hasSuffix($0) }
  }

  /// Bits for one name.
  static func nameBits(_ name: Range<Int>, of table: TableText) -> Bits {
    var bits: Bits = 0
    var broken = 0
    for word in name.reversed() {
      bits += shapeBits(word, table)
      if word > name.lowerBound, table.endsWithHyphen(word - 1) { broken += 1 }
    }
    return bits + nameBits(name, broken: broken, of: table)
  }

  /// Bits for each name that ends with a word, by its number of words.
  static func nameBits(
    endingAt end: Int, longest: Int, shapes: [Bits], hyphens: [Bool], of table: TableText,
    into bits: inout [Bits]
  ) {
    var shape: Bits = 0
    var broken = 0
    for count in 1...min(longest, end) {
      let start = end - count
      shape += shapes[start]
      if count > 1, hyphens[start] { broken += 1 }
      bits[end * longest + count - 1] = shape + nameBits(start..<end, broken: broken, of: table)
    }
  }

  private static func nameBits(
    _ name: Range<Int>, broken: Int, of table: TableText
  ) -> Bits {
    var bits: Bits = 1
    bits += Bits(max(0, name.count - broken - 4)) * 1.5
    // The stub's name is short.
    if name.lowerBound == 0 { bits += Bits(name.count - 1) * 0.7 }
    if name.count == 1, table.classes(name.lowerBound).contains(.columnName) { bits -= 1 }
    let first = table.words[name.lowerBound].shape
    if first == .integer || first == .decimal { bits += 3 }
    return bits
  }

  /// Bits for a word of a name, by its shape.
  static func shapeBits(_ word: Int, _ table: TableText) -> Bits {
    switch table.words[word].shape {
    case .decimal, .percent, .date, .range, .missing: 6
    case .integer: table.words[word].line == 0 ? 1.5 : 12
    case .dash: 3
    default: 0
    }
  }
}
