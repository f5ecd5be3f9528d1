import PetikLexicon

extension FieldRule {
  /// `(Ed.)`, `, eds.`, `edited by`, `disunting oleh`, `terj.`: names beside it are editors' or
  /// translators'.
  static let editorMark = FieldRule("editor-mark", needs: .editor | .edited | .translator) {
    entry in
    for index in entry.tokens.indices
    where entry.isFree(index) && entry.isWord(index, in: .editor | .edited | .translator) {
      if let range = entry.byMark(at: index) {
        entry.take(range, as: .editorLead)
      } else if let range = entry.bracketedMark(at: index) ?? entry.bareMark(at: index) {
        entry.take(range, as: .editorMark)
      }
    }
  }
}

extension EntryReading {
  /// `(Ed.)`, `[editors]`.
  fileprivate func bracketedMark(at index: Int) -> Range<Int>? {
    guard isSign(index - 1, "(") || isSign(index - 1, "[") else { return nil }
    let close = after(index + 1, ".")
    return isSign(close, ")") || isSign(close, "]") ? (index - 1)..<(close + 1) : nil
  }

  /// The mark beside a run of names is a translator's.
  func isTranslators(_ range: Range<Int>) -> Bool {
    let before = max(0, range.lowerBound - 4)..<range.lowerBound
    let behind = range.upperBound..<min(count, range.upperBound + 4)
    return before.contains { roles[$0] == .editorLead && tokens[$0].isA(.translator) }
      || before.contains { roles[$0] == .editorMark && tokens[$0].isA(.translator) }
        && !behind.contains { roles[$0] == .editorMark }
      || behind.contains { roles[$0] == .editorMark && tokens[$0].isA(.translator) }
  }

  /// `edited by`, `Ed. by`, `disunting oleh`.
  fileprivate func byMark(at index: Int) -> Range<Int>? {
    let by = after(index + 1, ".")
    return isWord(by, in: .by) ? index..<(by + 1) : nil
  }

  /// `, eds.`, `, ed. A. Editor`.
  fileprivate func bareMark(at index: Int) -> Range<Int>? {
    guard index > start + 1, isWord(index, in: .editor | .translator),
      abbreviatedJournal?.contains(index) != true, let before = token(index - 1),
      before.isSign(",") || before.isSign(".") || before.isSign(")") || before.isSign("("),
      !(tokens[index].isInitial && tokens[index].range.count == 1)
    else { return nil }
    let end = after(index + 1, ".")
    guard end > index + 1 || isSign(end, ",") || isSign(end, ":") else { return nil }
    return index..<end
  }
}
