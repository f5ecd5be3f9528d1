import PetikDataset
import PetikModel
import PetikText

extension BibliographyFormat {
  /// CSL-JSON, one item a line (citation-style-language/schema, csl-data.json).
  package static let csl = BibliographyFormat("csl") { work, id, output in
    var json = JSONWriter()
    json.object {
      switch id {
      case .text(let text): $0.pair("id", text)
      case .number(let digits):
        $0.key("id")
        $0.number(digits)
      }
      $0.writeFields(of: work.withPlainNames)
    }
    output += json.bytes
    output.append(0x0A)
  }
}

extension Work {
  /// CSL's names are either family and given, or a literal; a dataset keeps both.
  package var withPlainNames: Work {
    var work = self
    work.authors = authors.map(\.plain)
    work.editors = editors.map(\.plain)
    work.translators = translators.map(\.plain)
    return work
  }
}

extension Name {
  fileprivate var plain: Name {
    family == nil ? self : Name(family: family, given: given)
  }
}
