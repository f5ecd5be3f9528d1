/// What decides whether a hyphen at a line's end belongs to its word.
package struct HyphenWords: Sendable {
  /// First members of compounds that are written with a hyphen: `non-intervensi`.
  package var hyphenatedPrefixes: Set<String>
  /// Second members that are written with a hyphen: `undang-undangnya` needs none, `-an` does.
  package var hyphenatedSuffixes: Set<String>
  /// Prefixes that reduplication puts before its second half: `tolong-menolong`.
  package var reduplicationPrefixes: [String]
  /// Endings that it puts behind the second half: `sekurang-kurangnya`.
  package var reduplicationSuffixes: [String]

  package func merging(_ other: HyphenWords) -> HyphenWords {
    HyphenWords(
      hyphenatedPrefixes: hyphenatedPrefixes.union(other.hyphenatedPrefixes),
      hyphenatedSuffixes: hyphenatedSuffixes.union(other.hyphenatedSuffixes),
      reduplicationPrefixes: reduplicationPrefixes + other.reduplicationPrefixes,
      reduplicationSuffixes: reduplicationSuffixes + other.reduplicationSuffixes)
  }
}

extension HyphenWords {
  package static let indonesian = HyphenWords(
    hyphenatedPrefixes: ["non", "pra", "pasca", "eks", "kontra", "anti", "sosio"],
    hyphenatedSuffixes: ["an"],
    reduplicationPrefixes: ["me", "mem", "men", "meng", "meny", "ber", "ke", "se"],
    reduplicationSuffixes: ["nya", "an", "kan", "lah", "ku", "mu", "pun", "i"])

  package static let english = HyphenWords(
    hyphenatedPrefixes: [
      "non", "post", "self", "ex", "well", "semi", "quasi", "all", "cross", "high", "low", "long",
      "short", "socio", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
      "ten",
      "e", "x", "t", "p", "follow", "peer", "large", "small", "full", "part", "half", "mid",
    ],
    hyphenatedSuffixes: ["based", "like", "wide", "free", "off", "up", "up-to-date", "known"],
    reduplicationPrefixes: [], reduplicationSuffixes: [])
}
