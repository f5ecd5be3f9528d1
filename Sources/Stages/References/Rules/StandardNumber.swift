import PetikLexicon

extension FieldRule {
  /// `ISBN 978-623-00-1111-2`, `ISSN: 2085-1111`.
  static let standardNumber = FieldRule("standard-number", needs: .isbn | .issn) { entry in
    for index in entry.tokens.indices
    where entry.isFree(index) && entry.isWord(index, in: .isbn | .issn) {
      let first = entry.after(index + 1, ":")
      var end = first
      while let token = entry.token(end), end < first + 12, entry.isFree(end),
        token.kind == .number || token.isDash || token.kind == .word && token.range.count == 1
      {
        end += 1
      }
      guard end > first, let number = entry.text(first..<end) else { continue }
      if entry.isWord(index, in: .isbn) {
        entry.work.isbn = entry.work.isbn ?? number
      } else {
        entry.work.issn = entry.work.issn ?? number
      }
      entry.take(index..<end)
    }
  }
}
