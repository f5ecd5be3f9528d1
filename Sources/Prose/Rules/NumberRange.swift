import PetikText

extension LineEndRule {
  /// A hyphen or dash before digits belongs to a range, a year or a numbered name: `131-`/`149`,
  /// `COVID-`/`19`.
  static let numberRange = LineEndRule("number-range") { junction in
    guard let first = junction.right.firstScalar else { return nil }
    if junction.hasHyphen {
      let beforeHyphen = junction.left.dropLast().lastScalar
      return first.isDigit || beforeHyphen?.isDigit == true ? .kept : nil
    }
    guard junction.left.lastScalar == "–", first.isDigit else { return nil }
    return junction.left.dropLast(3).lastScalar?.isDigit == true ? .kept : nil
  }
}
