import PetikText

extension LineEndRule {
  /// Indonesian doubles words over a hyphen: `negara-`/`negaranya`, `berlari-`/`lari`,
  /// `tolong-`/`menolong`, `sayur-`/`mayur`.
  static let reduplication = LineEndRule("reduplication") { junction in
    guard junction.hasHyphen else { return nil }
    let (stem, rest) = (junction.stem, junction.rest)
    guard stem.utf8.count >= 2, rest.utf8.count >= 2 else { return nil }
    if rest.hasPrefix(stem), stem.utf8.count >= 3 { return .kept }
    if stem.hasSuffix(rest), rest.utf8.count >= 3 { return .kept }
    for prefix in junction.joiner.lexicon.hyphens.reduplicationPrefixes where rest.hasPrefix(prefix) {
      // `tolong-menolong`: the second half loses its first letter to the prefix.
      let root = rest.dropFirst(prefix.count)
      if root.utf8.count >= 3, stem.hasSuffix(root) || root.hasPrefix(stem) { return .kept }
    }
    return isRhyme(stem, rest) ? .kept : nil
  }

  /// Words of one length that differ in their first letter alone, or in one vowel: `sayur-mayur`,
  /// `bolak-balik`.
  private static func isRhyme(_ stem: String, _ rest: String) -> Bool {
    let (left, right) = (Array(stem.utf8), Array(rest.utf8))
    guard left.count == right.count, left.count >= 4 else { return false }
    return left.dropFirst() == right.dropFirst()
  }
}
