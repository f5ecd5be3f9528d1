import PetikLexicon
import PetikModel
import PetikText

/// The front of a paper as the head of its page states it, printed as a journal prints it above the
/// text; what the page itself shows is not printed again.
struct HTMLFront {
  private let head: HTMLHead
  private let words: MarkupWords
  /// Letters and digits of what the page shows, block by block and as a whole.
  private let blocks: [String]
  private let whole: String

  init(_ head: HTMLHead, words: MarkupWords, shown: [Bytes]) {
    self.head = head
    self.words = words
    blocks = shown.map(\.letters)
    whole = blocks.joined()
  }

  /// What a block of the page is by the head's words: its title stands at the top already.
  func part(of text: Bytes) -> BlockKind? {
    let key = text.letters
    if let title = head.title, !key.isEmpty, key == title.letters { return .title }
    return showsAuthors(key) ? .author : nil
  }

  func write(to text: inout MarkupText) {
    for line in issueLines() { text.appendLine(Bytes(line.utf8), as: .block(.metadata)) }
    text.appendBlankLine()
    if let title = head.title {
      text.appendBlock(Bytes(title.utf8), as: .title)
      for other in head.otherTitles where !shows(other) {
        text.appendBlock(Bytes(other.utf8), as: .title)
      }
    }
    if !blocks.contains(where: showsAuthors) { writeAuthors(to: &text) }
    writeDate(to: &text)
    let abstracts = head.abstracts.filter { !shows($0.text) }
    for abstract in abstracts {
      let own = abstract.language.map(MarkupWords.of) ?? words
      text.appendBlock(Bytes(own.abstract.utf8))
      text.appendBlock(Bytes(abstract.text.utf8))
    }
    writeKeywords(to: &text)
  }

  /// The beginning of a text tells it: pages cut and join.
  private func shows(_ text: String) -> Bool {
    whole.contains(String(text.letters.prefix(80)))
  }

  /// A block of not much more than all authors' names.
  private func showsAuthors(_ key: String) -> Bool {
    let names = head.authors.map(\.name.letters)
    let most = names.reduce(40) { $0 + $1.utf8.count * 2 }
    return !names.isEmpty && key.utf8.count <= most && names.allSatisfy { key.contains($0) }
  }

  /// `Jurnal Sagara, Vol. 3 No. 2 (2021), hlm. 11-20`, and the numbers of journal and paper.
  private func issueLines() -> [String] {
    guard var line = head.journal else { return head.doi.map { ["DOI: \($0)"] } ?? [] }
    let parts = [
      head.volume.map { "\(words.volume) \($0)" }, head.issue.map { "\(words.issue) \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
    if !parts.isEmpty { line += ", \(parts)" }
    if let year = head.published.first { line += " (\(year))" }
    if let pages = head.pages { line += ", \(words.pages) \(pages)" }
    var lines = [line]
    if let number = head.issn { lines.append("ISSN: \(number)") }
    if let doi = head.doi { lines.append("DOI: \(doi)") }
    return lines
  }

  private func writeAuthors(to text: inout MarkupText) {
    var places: [String] = []
    for place in head.authors.flatMap(\.institutions) where !places.contains(place) {
      places.append(place)
    }
    let names = head.authors.map { author in
      let marks = author.institutions.compactMap { places.firstIndex(of: $0) }.map { "\($0 + 1)" }
      return author.name + (places.count > 1 ? marks.joined(separator: ",") : "")
    }
    if names.isEmpty { return }
    text.appendLine(Bytes(names.joined(separator: ", ").utf8), as: .block(.author))
    for (index, place) in places.enumerated() {
      let mark = places.count > 1 ? "\(index + 1) " : ""
      text.appendLine(Bytes("\(mark)\(place)".utf8), as: .block(.affiliation))
    }
    for mail in head.authors.compactMap(\.email) where !shows(mail) {
      text.appendLine(Bytes("Email: \(mail)".utf8), as: .block(.metadata))
    }
    text.appendBlankLine()
  }

  private func writeDate(to text: inout MarkupText) {
    guard head.published.count == 3, let label = words.dates["pub"] else { return }
    let line = "\(label): \(head.published.joined(separator: "-"))"
    text.appendBlock(Bytes(line.utf8), as: .metadata)
  }

  /// One line a language. Several elements may hold a term each, or one all of them.
  private func writeKeywords(to text: inout MarkupText) {
    var languages: [String?] = []
    for group in head.keywords where !languages.contains(group.language) {
      languages.append(group.language)
    }
    for language in languages {
      let terms = head.keywords.filter { $0.language == language }.flatMap { keyword in
        let sign: Character = keyword.text.contains(";") ? ";" : ","
        return keyword.text.split(separator: sign).map { String($0.drop { $0 == " " }) }
      }
      let keys = terms.map(\.letters)
      // Nothing but a label stands with them.
      let most = keys.reduce(20) { $0 + $1.utf8.count }
      let isShown = blocks.contains { block in
        block.utf8.count <= most && keys.allSatisfy { block.contains($0) }
      }
      if isShown { continue }
      let label = (language.map(MarkupWords.of) ?? words).keywords
      text.appendBlock(Bytes("\(label): \(terms.joined(separator: "; "))".utf8))
    }
  }
}

extension Sequence<UInt8> {
  /// Letters and digits in lower case, by which the same words are known again.
  fileprivate var letters: String {
    String(
      decoding: filter { $0 >= 0x80 || $0.isASCIILetter || $0.isASCIIDigit }.map(\.lowered),
      as: UTF8.self)
  }
}

extension String {
  fileprivate var letters: String { utf8.letters }
}
