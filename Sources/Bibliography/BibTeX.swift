import PetikModel
import PetikText

extension BibliographyFormat {
  /// BibTeX with the fields that biblatex reads too (`doi`, `url`, `urldate`, `translator`).
  package static let bibtex = BibliographyFormat("bibtex") { work, id, output in
    var entry = BibTeXEntry(output: output)
    entry.open(work.bibtexType, key: id.text)
    entry.names("author", work.authors)
    entry.names("editor", work.editors)
    entry.names("translator", work.translators)
    entry.title(work.title)
    entry.field(work.isInBook ? "booktitle" : "journal", work.containerTitle)
    // Styles give the letter of 2019a anew.
    entry.field("year", work.issued.map { String($0.year) })
    entry.field("month", work.issued?.month.map(String.init))
    entry.field("volume", work.volume)
    entry.field("number", work.issue ?? work.number)
    entry.field("pages", work.page?.pageRange.joined(separator: "--"))
    entry.field("edition", work.edition)
    entry.field(work.bibtexPublisher, work.publisher)
    entry.field("address", work.publisherPlace)
    entry.field("type", work.genre)
    entry.verbatim("doi", work.doi)
    entry.field("isbn", work.isbn)
    entry.field("issn", work.issn)
    entry.verbatim("url", work.url)
    entry.field("urldate", work.accessed?.iso)
    entry.field("note", work.note)
    entry.close()
    output = entry.output
  }
}

private struct BibTeXEntry {
  var output: Bytes

  mutating func open(_ type: String, key: String) {
    output += "@\(type){\(Self.key(key))".utf8
  }

  /// Keys hold letters, digits and a few signs, and begin with no digit.
  private static func key(_ text: String) -> String {
    let allowed = text.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.value < 0x3A)
      let isSign = "-_:.".unicodeScalars.contains(scalar)
      return isSign || isPlain && scalar.value >= 0x30 ? Character(scalar) : "-"
    }
    let opensWithLetter = allowed.first.map { $0.isLetter } ?? false
    return (opensWithLetter ? "" : "ref") + String(allowed)
  }

  mutating func names(_ name: String, _ names: [Name]) {
    guard !names.isEmpty else { return }
    let written = names.map { name in
      if let family = name.family, let given = name.given {
        return "\(Self.part(family)), \(Self.part(given))"
      }
      return "{\(Self.escaped(name.literal ?? name.family ?? ""))}"
    }
    pair(name, written.joined(separator: " and "))
  }

  /// A part of a name; what would part it again stands in braces.
  private static func part(_ text: String) -> String {
    let words = text.lowercased().split(separator: " ")
    let isWhole = !text.contains(",") && !words.contains("and")
    return isWhole ? escaped(text) : "{\(escaped(text))}"
  }

  mutating func field(_ name: String, _ value: String?) {
    if let value { pair(name, Self.escaped(value)) }
  }

  /// Words whose capitals mean something stand in braces.
  mutating func title(_ text: String?) {
    guard let text else { return }
    let words = text.wordsWithCase.map { word in
      word.isKept ? Self.kept(word.text) : Self.escaped(String(word.text))
    }
    pair("title", words.joined())
  }

  /// The word in braces, the signs around it without.
  private static func kept(_ word: Substring) -> String {
    let isSign = { (sign: Character) in !sign.isLetter && !sign.isNumber }
    let opening = word.prefix(while: isSign)
    let rest = word.dropFirst(opening.count)
    let core = rest.dropLast(rest.reversed().prefix(while: isSign).count)
    return escaped(String(opening)) + "{\(escaped(String(core)))}"
      + escaped(String(rest.dropFirst(core.count)))
  }

  /// Addresses keep their signs; only braces would break the entry.
  mutating func verbatim(_ name: String, _ value: String?) {
    guard let value else { return }
    pair(
      name,
      value.replacing("{", with: "%7B").replacing("}", with: "%7D")
        .replacing("\\", with: "%5C"))
  }

  private mutating func pair(_ name: String, _ value: String) {
    output += ",\n  \(name) = {\(value.onOneLine)}".utf8
  }

  mutating func close() { output += "\n}\n\n".utf8 }

  /// The signs that mean something to TeX.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "%", "$", "#", "_": escaped += "\\\(scalar)"
      // BibTeX counts braces even behind a backslash.
      case "{": escaped += "\\textbraceleft{}"
      case "}": escaped += "\\textbraceright{}"
      case "\\": escaped += "\\textbackslash{}"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      // Other signs in the fonts that TeX takes where nothing is said.
      case "<": escaped += "\\textless{}"
      case ">": escaped += "\\textgreater{}"
      case "|": escaped += "\\textbar{}"
      case "\u{A0}": escaped += "~"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Work {
  fileprivate var isInBook: Bool { type == "chapter" || type == "paper-conference" }

  fileprivate var bibtexType: String {
    switch type {
    case "article-journal", "article-newspaper", "article-magazine": "article"
    case "book": "book"
    case "chapter": "incollection"
    case "paper-conference": "inproceedings"
    case "thesis": "phdthesis"
    case "report": "techreport"
    default: "misc"
    }
  }

  fileprivate var bibtexPublisher: String {
    switch type {
    case "thesis": "school"
    case "report": "institution"
    default: "publisher"
    }
  }
}
