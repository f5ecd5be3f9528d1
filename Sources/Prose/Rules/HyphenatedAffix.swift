extension LineEndRule {
  /// A member of a compound that is written with a hyphen: `non-`/`intervensi`.
  static let hyphenatedAffix = LineEndRule("hyphenated-affix", isOfHyphens: true) { junction in
    let words = junction.joiner.lexicon.hyphens
    let isKept =
      words.hyphenatedPrefixes.contains(junction.stem)
      || words.hyphenatedSuffixes.contains(junction.rest)
    return isKept ? .kept : nil
  }
}
