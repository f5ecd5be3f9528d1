import PetikText

/// How two cells that are not the same bytes differ.
package enum CellDifference: String, Sendable, CaseIterable {
  /// Other content.
  case value
  /// Written otherwise: `13,10` for `13.1`, U+2212 for a hyphen, another Unicode normal form.
  case notation
  /// The same number with another unit.
  case unit
  /// A number where there was text, or the reverse.
  case type
}

/// The largest difference of two numbers that counts as none.
package struct Tolerance: Sendable, Hashable {
  package var amount: Double
  /// Whether the amount is a part of the larger number.
  package var isRelative: Bool

  package init(_ amount: Double, isRelative: Bool = false) {
    self.amount = amount
    self.isRelative = isRelative
  }

  func covers(_ left: Double, _ right: Double) -> Bool {
    let scale = isRelative ? max(abs(left), abs(right)) : 1
    // A hair more, because 0.3 - 0.2 is more than 0.1.
    return abs(left - right) <= amount * scale * (1 + 1e-9) + 1e-12 * scale
  }
}

enum CellMeaning {
  /// A hash of what the cell means.
  static func hash(of cell: ByteSlice, exact: UInt64) -> UInt64 {
    guard let first = cell.first else { return exact }
    // The usual word: no number, nothing to take off.
    var isPlain = first >= 0x40 && cell.last != 0x20
    if isPlain {
      for byte in cell where byte >= 0x80 {
        isPlain = false
        break
      }
      if isPlain { return exact }
    }
    if let number = CellNumber(cell) { return number.hash }
    let text = cell[cell.trimmedRange]
    if text.allSatisfy({ $0 < 0x80 }) { return CellHash.of(text) }
    // Two strings are equal where they are canonically equivalent: their hashes too.
    return UInt64(bitPattern: Int64(text.string.hashValue))
  }

  /// - Returns: nil where the cells are the same, or differ within the tolerance.
  static func difference(
    _ old: ByteSlice, _ new: ByteSlice, within tolerance: Tolerance?
  ) -> CellDifference? {
    if old.elementsEqual(new) { return nil }
    let numbers = (CellNumber(old), CellNumber(new))
    if let left = numbers.0, let right = numbers.1 {
      if left.digits == right.digits {
        return left.unit == right.unit ? .notation : .unit
      }
      if let tolerance, left.unit == right.unit, tolerance.covers(left.value, right.value) {
        return nil
      }
      return .value
    }
    let texts = (old[old.trimmedRange], new[new.trimmedRange])
    if texts.0.isEmpty || texts.1.isEmpty {
      return texts.0.isEmpty && texts.1.isEmpty ? .notation : .value
    }
    if (numbers.0 == nil) != (numbers.1 == nil) { return .type }
    return texts.0.string == texts.1.string ? .notation : .value
  }
}
