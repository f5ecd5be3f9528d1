extension LineEndRule {
  /// Two words that are written with a hyphen between, with an ending or none: `sebab-`/`akibatnya`.
  static let hyphenatedPair = LineEndRule("hyphenated-pair", isOfHyphens: true) { junction in
    guard !junction.stem.isEmpty else { return nil }
    let words = junction.joiner.lexicon.hyphens
    let endings = [""] + words.reduplicationSuffixes
    let isPair = endings.contains { ending in
      junction.rest.hasSuffix(ending)
        && words.compounds.contains(junction.stem + "-" + junction.rest.dropLast(ending.count))
    }
    return isPair ? .kept : nil
  }
}
