import PetikText

extension FalseCaptionRule {
  /// A sentence that runs over two lines may happen to break before `Tabel 3`.
  static let midParagraph = FalseCaptionRule("midParagraph") { line, caption, lines in
    guard line > 0, !lines.isApart(line) else { return false }
    let before = lines.shapes[line - 1]
    if before.endsSentence { return false }
    if caption.hasSeparator, before.endsWithComma, !lines.isFull(line, 0.7) { return false }
    if before.endsOpen { return true }
    // A caption right below a table or a figure's labels follows short lines.
    return before.commonWords >= 2 && lines.isFull(line - 1, 0.7)
  }
}
