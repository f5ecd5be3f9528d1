import PetikText

extension LineEndRule {
  /// The paper prints the word elsewhere in one piece, with the hyphen or without.
  static let seenUnbroken = LineEndRule("seen-unbroken", isOfHyphens: true) { junction in
    guard !junction.stem.isEmpty, !junction.rest.isEmpty else { return nil }
    let closed = junction.count(junction.stem + junction.rest)
    let hyphenated = junction.count(junction.stem + "-" + junction.rest)
    if closed == hyphenated { return nil }
    return closed > hyphenated ? .broken : .kept
  }
}
