import PetikLexicon
import PetikText

/// A stretch of a line that no cell border can divide.
struct TableAtom: Sendable {
  var range: Range<Int>
  var shape: WordShape
}

/// Words of a line in order, those that are always one value together: amounts of money, dates,
/// means with their deviation, bounds, powers of ten. `mostBlanks` may part them.
func atoms(of line: Range<Int>, in bytes: Bytes, words: TableWords, mostBlanks: Int) -> [TableAtom]
{
  var atoms = bytes[line].wordRanges.map { range in
    TableAtom(range: range, shape: .of(bytes[range], words: words))
  }
  for rule in AtomRule.all
  where atoms.indices.contains(where: { rule.length(atoms[$0...], bytes, words) > 1 }) {
    var merged: [TableAtom] = []
    var index = 0
    while index < atoms.count {
      let length = rule.length(atoms[index...], bytes, words)
      let near = (index..<index + length).dropFirst().allSatisfy {
        atoms[$0].range.lowerBound - atoms[$0 - 1].range.upperBound <= mostBlanks
      }
      if length > 1, near {
        let end = atoms[index + length - 1].range.upperBound
        merged.append(
          TableAtom(range: atoms[index].range.lowerBound..<end, shape: rule.shape))
        index += length
      } else {
        merged.append(atoms[index])
        index += 1
      }
    }
    atoms = merged
  }
  return atoms
}

/// A test that says how many words from one on are one value; 0 where they are not.
struct AtomRule: Sendable {
  let shape: WordShape
  let length: @Sendable (ArraySlice<TableAtom>, Bytes, TableWords) -> Int

  static let all: [AtomRule] = [money, date, bound, power, deviation, lettered, arrow]

  /// `Rp 2.500.000,00`, `US$ 850.25`
  static let money = AtomRule(shape: .decimal) { atoms, bytes, words in
    guard let first = atoms.first, let next = atoms.dropFirst().first,
      first.shape == .sign, next.shape.isNumeric,
      words.classes.classes(of: bytes[first.range]).contains(.currency)
    else { return 0 }
    return 2
  }

  /// `3 Mei 2020`, `Mei 2020`
  static let date = AtomRule(shape: .date) { atoms, bytes, words in
    var rest = atoms
    if let day = rest.first, day.shape == .integer, day.range.count <= 2 { rest = rest.dropFirst() }
    guard let month = rest.first, let year = rest.dropFirst().first, year.shape == .year,
      words.months[bytes[month.range].lowercased] != nil
    else { return 0 }
    return rest.startIndex - atoms.startIndex + 2
  }

  /// `< 0,001`, `± 3,2`
  static let bound = AtomRule(shape: .decimal) { atoms, bytes, _ in
    guard let first = atoms.first, let next = atoms.dropFirst().first, next.shape.isNumeric,
      let sign = bytes[first.range].firstScalar, first.range.count == sign.utf8Count,
      ["<", ">", "≤", "≥", "±"].contains(sign)
    else { return 0 }
    return 2
  }

  /// `2,2 x 10-16`
  static let power = AtomRule(shape: .decimal) { atoms, bytes, _ in
    let parts = atoms.prefix(3).map { bytes[$0.range] }
    guard parts.count == 3, atoms.first?.shape.isNumeric == true,
      parts[1] == "x" || parts[1] == "×", parts[2].starts("10"), parts[2].count > 2,
      parts[2][parts[2].startIndex + 2].isASCIIDigit == false
    else { return 0 }
    return 3
  }

  /// `74,5 ± 3,2`, the deviation being an atom already.
  static let deviation = AtomRule(shape: .decimal) { atoms, bytes, _ in
    guard let first = atoms.first, first.shape.isNumeric, let next = atoms.dropFirst().first,
      bytes[next.range].firstScalar == "±"
    else { return 0 }
    return 2
  }

  /// `12,5 ab`: the letters of a test of means behind a number with decimals.
  static let lettered = AtomRule(shape: .decimal) { atoms, bytes, _ in
    guard let first = atoms.first, first.shape == .decimal, let next = atoms.dropFirst().first,
      next.range.count <= 4, next.range.count == bytes[next.range].groupLetters,
      bytes[first.range].last?.isASCIIDigit == true
    else { return 0 }
    return 2
  }

  /// `Quality -> Trust -> Use`: an arrow stands within a value.
  static let arrow = AtomRule(shape: .upper) { atoms, bytes, _ in
    var length = 1
    while let sign = atoms.dropFirst(length).first, atoms.count > length + 1,
      bytes[sign.range] == "->" || bytes[sign.range] == "→" || bytes[sign.range] == "-->"
    {
      length += 2
    }
    return length > 1 && atoms.first?.shape.isNumeric == false ? length : 0
  }
}
