import PetikModel
import PetikText

extension BibliographyFormat {
  /// RIS, as reference managers read it: a tag of two letters, two blanks, a dash, a blank.
  package static let ris = BibliographyFormat("ris") { work, id, output in
    func line(_ tag: String, _ value: String?) {
      if let value { output += "\(tag)  - \(value.onOneLine)\n".utf8 }
    }
    func names(_ tag: String, _ names: [Name]) { for name in names { line(tag, name.shown) } }
    line("TY", work.risType)
    line("ID", id.text)
    names("AU", work.authors)
    names("ED", work.editors)
    names("A4", work.translators)
    line("TI", work.title)
    line("T2", work.containerTitle)
    line("PY", work.issued.map { String($0.year) })
    line("DA", work.issued?.risDate)
    line("VL", work.volume)
    line("IS", work.issue ?? work.number)
    let pages = work.page?.pageRange ?? []
    line("SP", pages.first)
    line("EP", pages.count > 1 ? pages[1] : nil)
    line("ET", work.edition)
    line("PB", work.publisher)
    line("CY", work.publisherPlace)
    line("M3", work.genre)
    line("DO", work.doi)
    line("SN", work.issn ?? work.isbn)
    line("UR", work.url)
    line("Y2", work.accessed?.risDate)
    line("N1", work.note)
    output += "ER  - \n\n".utf8
  }
}

extension PartialDate {
  /// `2020/03/31/`: year, month and day, each closed by a slash where it is known.
  fileprivate var risDate: String {
    var text = "\(year)/"
    guard let month else { return text + "//" }
    text += (month < 10 ? "0" : "") + "\(month)/"
    if let day { text += (day < 10 ? "0" : "") + "\(day)" }
    return text + "/"
  }
}

extension Work {
  fileprivate var risType: String {
    switch type {
    case "article-journal": "JOUR"
    case "article-newspaper": "NEWS"
    case "article-magazine": "MGZN"
    case "book": "BOOK"
    case "chapter": "CHAP"
    case "paper-conference": "CPAPER"
    case "thesis": "THES"
    case "report": "RPRT"
    case "webpage": "ELEC"
    case "legislation": "STAT"
    case "legal_case": "CASE"
    case "interview": "PCOMM"
    case "dataset": "DATA"
    default: "GEN"
    }
  }
}
