import PetikText

extension LineEndRule {
  /// Indonesian doubles words over a hyphen: `negara-`/`negaranya`, `berlari-`/`lari`,
  /// `tolong-`/`menolong`, `sayur-`/`mayur`.
  static let reduplication = LineEndRule("reduplication", isOfHyphens: true) { junction in
    let (stem, rest) = (junction.stem, junction.rest)
    guard stem.utf8.count >= 2, rest.utf8.count >= 2 else { return nil }
    if rest.hasPrefix(stem), stem.utf8.count >= 3 { return .kept }
    if stem.hasSuffix(rest), rest.utf8.count >= 3 { return .kept }
    let words = junction.joiner.lexicon.hyphens
    for suffix in words.reduplicationSuffixes where rest.hasSuffix(suffix) {
      // `sekurang-kurangnya`: the first half has a prefix, the second an ending.
      let root = rest.dropLast(suffix.count)
      if root.utf8.count >= 4, stem.hasSuffix(root) { return .kept }
    }
    for prefix in words.reduplicationPrefixes where rest.hasPrefix(prefix) {
      // `tolong-menolong`: the second half loses its first letter to the prefix.
      let root = rest.dropFirst(prefix.count)
      if root.utf8.count >= 3, stem.hasSuffix(root) || root.hasPrefix(stem) { return .kept }
    }
    return isRhyme(stem, rest) ? .kept : nil
  }

  /// Words of one length that differ in their first letter alone, or in one vowel: `sayur-mayur`,
  /// `bolak-balik`.
  private static func isRhyme(_ stem: String, _ rest: String) -> Bool {
    guard stem.utf8.count == rest.utf8.count, stem.utf8.count >= 4 else { return false }
    let (left, right) = (Array(stem.utf8), Array(rest.utf8))
    if left.dropFirst() == right.dropFirst() { return true }
    // The consonants are the same, the vowels change: `gerak-gerik`.
    let vowels = Set("aeiou".utf8)
    let differences = zip(left, right).filter { $0 != $1 }
    return left[0] == right[0] && !vowels.contains(left[0])
      && differences.allSatisfy { vowels.contains($0) && vowels.contains($1) }
  }
}
