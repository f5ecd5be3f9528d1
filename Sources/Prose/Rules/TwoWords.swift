extension LineEndRule {
  /// Both halves are words of this paper by themselves and long enough to be no syllables:
  /// `sebab-`/`akibat`.
  static let twoWords = LineEndRule("two-words", isOfHyphens: true) { junction in
    guard junction.stem.utf8.count >= 4, junction.rest.utf8.count >= 4 else {
      return nil
    }
    return junction.count(junction.stem) > 0 && junction.count(junction.rest) > 0 ? .kept : nil
  }
}
