import PetikModel

extension Work {
  /// `sari2019peran`: first author's family name, year, the title's first long word. It depends on
  /// the work alone; the letter of `2019a` is its reference list's and left out.
  package var citationKey: String {
    let words = (title ?? containerTitle ?? "").foldedWords.map { $0.filter(\.isASCII) }
    var longWords = words.filter { $0.utf8.count >= 4 }
    if longWords.isEmpty { longWords = words }
    var name = leadingName?.keyName ?? ""
    // Laws and unsigned pages are called by their title.
    if name.isEmpty, !longWords.isEmpty { name = longWords.removeFirst() }
    let year = issued.map { String($0.year) } ?? "nd"
    let numbers = leadingName == nil ? number?.keyPart ?? "" : ""
    let titleWord = longWords.first ?? ""
    let key = String(name.prefix(40)) + year + String(titleWord.prefix(40)) + numbers.prefix(20)
    // BibTeX's keys begin with a letter.
    return key.first?.isLetter == true ? key : "work" + key
  }
}

extension Name {
  /// A family name whole; of an organisation's name its first long word.
  fileprivate var keyName: String {
    if let family, !family.keyPart.isEmpty { return family.keyPart }
    let words = (literal ?? given ?? "").foldedWords.map { $0.filter(\.isASCII) }
    return words.first { $0.utf8.count >= 4 } ?? words.first ?? ""
  }
}
