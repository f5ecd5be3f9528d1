import PetikText

extension FalseCaptionRule {
  /// `Tabel 2 menunjukkan bahwa …`: the label is the subject of a sentence.
  static let mention = FalseCaptionRule("mention") { line, caption, lines in
    let rest = lines.text.bytes[caption.textStart..<lines.bytes(line).endIndex]
    guard let first = rest.firstScalar else { return false }
    if caption.hasSeparator { return false }
    if first.isLower || [",", ";", "("].contains(first) { return true }
    return lines.lexicon.captions.mentionVerbs.contains(
      lines.openingWord(line, from: caption.textStart))
  }
}
