import PetikJSON

/// How the bytes of the text are told apart.
func ledgerChanges(_ old: JSONNode, _ new: JSONNode) -> [Change] {
  let names = ["bytes", "blank", "content", "furniture", "unclassified"]
  let (left, right) = (old.member("ledger"), new.member("ledger"))
  let fields = names.compactMap { name -> Change.Field? in
    let (before, after) = (left?.text(name), right?.text(name))
    return before == after ? nil : Change.Field(name, before, after)
  }
  guard !fields.isEmpty else { return [] }
  return [Change(part: .ledger, kind: .changed, label: "ledger", fields: fields)]
}

/// The works of references.json; told only where the paper's own references are the same.
func workItems(_ works: JSONNode) -> [Item] {
  works.items.map { work in
    let title = work.text("title") ?? ""
    let fields = ItemReader.cslNames.map { name in
      Item.Field(name, work.member(name).map(ItemReader.csl))
    }
    return Item(
      id: work.text("id"), label: headline(title), fields: fields,
      key: (work.text("DOI") ?? title).lowercased(), text: title, node: work)
  }
}
