import PetikText

/// A test that settles a line's end, or declines.
struct LineEndRule: Sendable {
  let name: String
  /// It is asked only where a hyphen stands at the line's end.
  let isOfHyphens: Bool
  let decide: @Sendable (Junction) -> LineEnd?

  init(
    _ name: String, isOfHyphens: Bool = false, decide: @escaping @Sendable (Junction) -> LineEnd?
  ) {
    self.name = name
    self.isOfHyphens = isOfHyphens
    self.decide = decide
  }

  /// In the order in which they are tried. No rule decides: a hyphen is dropped.
  static let all: [LineEndRule] = [
    .softHyphen,
    .brokenAddress,
    .numberRange,
    .reduplication,
    .seenUnbroken,
    .hyphenatedName,
    .hyphenatedAffix,
    .hyphenatedPair,
    .twoWords,
  ]
}
