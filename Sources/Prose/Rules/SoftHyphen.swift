extension LineEndRule {
  /// A soft hyphen is printed only where a word is broken.
  static let softHyphen = LineEndRule("soft-hyphen") { junction in
    junction.left.lastScalar == "\u{AD}" ? LineEnd(droppedBytes: 2, repair: .hyphen) : nil
  }
}
