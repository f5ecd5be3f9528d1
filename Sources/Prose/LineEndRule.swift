import PetikText

/// A test that settles a line's end, or declines.
struct LineEndRule: Sendable {
  let name: String
  let decide: @Sendable (Junction) -> LineEnd?

  init(_ name: String, decide: @escaping @Sendable (Junction) -> LineEnd?) {
    self.name = name
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
