extension FieldRule {
  /// `Undang-Undang Nomor 5 Tahun 2019 tentang …`: an act bears its number in its title, which
  /// keeps it; its year is no date of publication.
  static let actNumber = FieldRule("act-number") { entry in
    guard entry.work.type == "legislation",
      let year = entry.tokens.indices.first(where: { index in
        entry.isWord(index, in: .lawYear) && entry.tokens.indices.contains(index + 1)
          && entry.tokens[index + 1].isYear && entry.token(index - 1)?.kind == .number
      })
    else { return }
    entry.work.number = entry.text((year - 1)..<year)
  }
}
