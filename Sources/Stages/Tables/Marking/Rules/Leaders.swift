import PetikText

extension FalseCaptionRule {
  /// `Tabel 2. Sebaran responden ....... 14` is an entry of a list of tables.
  static let leaders = FalseCaptionRule("leaders") { line, _, lines in
    let bytes = lines.bytes(line)
    return bytes.contains("....") || bytes.contains(". . .") || bytes.contains("……")
      || lines.lines.indices.contains(line + 1) && lines.captions[line + 1] != nil
        && bytes.last?.isASCIIDigit == true && lines.lines.indices.contains(line + 2)
        && lines.captions[line + 2] != nil
  }
}
