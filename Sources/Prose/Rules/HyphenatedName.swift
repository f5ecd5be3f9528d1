import PetikText

extension LineEndRule {
  /// A capital after the break starts a name of its own: `Caballero-`/`Anthony`. Words all in
  /// capitals may be broken anywhere.
  static let hyphenatedName = LineEndRule("hyphenated-name", isOfHyphens: true) { junction in
    guard let first = junction.right.firstScalar, first.isUpper else {
      return nil
    }
    let capitals = [UInt8](junction.left.dropLast()).string
    let isCapitals = capitals.count > 1 && capitals == capitals.uppercased()
    let second = junction.right.dropFirst(UTF8.width(first)).firstScalar
    return isCapitals && second?.isUpper == true ? nil : .kept
  }
}
