extension TableEndRule {
  /// The next caption, or a sentence that begins like one.
  static let nextCaption = TableEndRule("nextCaption") { line, _, lines in
    lines.captions[line] != nil
  }
}
