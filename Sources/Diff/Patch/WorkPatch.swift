import PetikDataset
import PetikJSON
import PetikText

/// references.json after changes that its paper.json does not have.
func patched(works: Bytes, by changes: [JSONNode]) -> (json: Bytes?, conflicts: [String]) {
  guard let root = JSONDocument.parse(works).document?.root else {
    return (nil, ["references.json is no JSON here"])
  }
  let here = Array(root.items)
  var new: [Int: JSONNode] = [:]
  var removed: Set<Int> = []
  var placed: [(place: Int, origin: ListOrder.Origin)] = []
  var conflicts: [String] = []
  for (index, change) in changes.enumerated() {
    if let old = change.object("oldItem") {
      guard let place = here.firstIndex(where: { $0.isSame(as: old) }) else {
        conflicts.append("references.json: \(change.text("label") ?? ""): it is another here")
        continue
      }
      if change.text("kind") == "removed" { removed.insert(place) }
      new[place] = change.object("newItem")
      if change.member("moved") != nil, let to = change.member("newPlace")?.int {
        placed.append((to, .kept(place)))
      }
    } else if let place = change.member("newPlace")?.int {
      placed.append((place, .added(index)))
    }
  }
  guard conflicts.isEmpty else { return (nil, conflicts) }
  let order = ListOrder(count: here.count, removed: removed, placed: placed)
  let items = order.origins.compactMap { origin -> Bytes? in
    switch origin {
    case .kept(let place): Bytes((new[place] ?? here[place]).raw)
    case .added(let index): changes[index].object("newItem").map { Bytes($0.raw) }
    }
  }
  return (listJSON(items) + [0x0A], [])
}
