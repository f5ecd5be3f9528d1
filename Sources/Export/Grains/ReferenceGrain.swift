import PetikBibliography
import PetikDataset
import PetikText

extension Grain {
  /// A reference as printed and as understood, with the citations that lead to it.
  static let reference = Grain(
    "reference", items: \.paper.references
  ) { reference, outline, catalogue, json in
    json.pair("id", reference.id)
    json.pair("origin", reference.origin)
    json.nullable("label", reference.label)
    json.pair("printed", reference.printed)
    json.nullable("sameAs", reference.sameAs)
    let key = outline.key(ofReference: reference.id, in: catalogue)
    json.nullable("work", key)
    json.key("csl")
    json.object {
      $0.pair("id", key ?? reference.id)
      $0.writeFields(of: reference.work.withPlainNames)
    }
    json.strings("citedBy", outline.citations(of: reference.id))
    json.spans(reference.spans)
    json.pair("rule", reference.rule)
    json.key("confidence")
    json.number(reference.confidence)
  }
}
