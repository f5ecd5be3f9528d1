import PetikDataset
import PetikJSON
import PetikText

/// The tables of a copy after a patch.
struct TableListPatch {
  private let here: [JSONNode]
  private let changes: [JSONNode]
  private let places: PaperPlaces
  private(set) var conflicts: [String] = []
  private var changeOfOld: [Int: JSONNode] = [:]
  private(set) var order = ListOrder(count: 0, removed: [], placed: [])

  init(_ paper: JSONNode, by diff: JSONNode, places: PaperPlaces) {
    here = paper.array("tables")
    // Of a CSV file alone paper.json knows nothing.
    changes = diff.array("tables").filter { $0.text("file") == nil }
    self.places = places
    arrange()
  }

  var isEmpty: Bool { changes.isEmpty }

  private mutating func arrange() {
    var removed: Set<Int> = []
    var placed: [(place: Int, origin: ListOrder.Origin)] = []
    for (index, change) in changes.enumerated() {
      let label = change.text("label") ?? ""
      if change.text("kind") == "added" {
        if let place = change.member("newPlace")?.int, change.object("newItem") != nil {
          placed.append((place, .added(index)))
        } else {
          conflicts.append("\(label): the patch lacks the table; write it with this version")
        }
        continue
      }
      guard let place = place(of: change) else {
        conflicts.append("\(label): no such table here")
        continue
      }
      changeOfOld[place] = change
      if change.text("kind") == "removed" {
        removed.insert(place)
        if !isExpected(here[place], change.object("oldItem")) {
          conflicts.append("\(label): it is another here")
        }
      } else if change.member("moved") != nil, let new = change.member("newPlace")?.int {
        placed.append((new, .kept(place)))
      }
    }
    order = ListOrder(count: here.count, removed: removed, placed: placed)
  }

  /// By id and label; by label where it stands once; by id.
  private func place(of change: JSONNode) -> Int? {
    let old = change.object("oldItem") ?? change.object("oldHead")
    let free = here.indices.filter { changeOfOld[$0] == nil }
    let byID = free.first { here[$0].text("id") == change.text("old") }
    let label = old?.text("label") ?? ""
    if let byID, here[byID].text("label") ?? "" == label { return byID }
    let labelled = free.filter { here[$0].text("label") == label && !label.isEmpty }
    return labelled.count == 1 ? labelled[0] : byID
  }

  /// Whether a table prints what the patch takes away.
  private func isExpected(_ here: JSONNode, _ old: JSONNode?) -> Bool {
    guard let old else { return false }
    let texts = [here, old].map { table in
      table.array("rows").map { row in row.items.map { $0.text("text") ?? "" } }
    }
    return here.text("label") == old.text("label") && texts[0] == texts[1]
      && TableHead.isSame(here["columns"], old["columns"])
  }

  // MARK: The new list

  /// Old ids of the copy and what they are called now; nil: the table went.
  var newIDs: [String: String?] { order.newIDs(of: here, letter: "t") }

  private func newID(_ place: Int) -> String { order.id(at: place, of: here, letter: "t") }

  mutating func tables() -> [Bytes] {
    order.origins.enumerated().compactMap { place, origin in
      switch origin {
      case .kept(let old):
        if let change = changeOfOld[old], change.text("kind") == "changed" {
          return changed(here[old], change, id: newID(place))
        }
        var splices = Splices()
        splices.replace(here[old].member("id"), withText: newID(place))
        return splices.applied(to: here[old])
      case .added(let index):
        return changes[index].object("newItem").map { added($0, id: newID(place)) }
      }
    }
  }

  private func added(_ table: JSONNode, id: String) -> Bytes {
    var splices = Splices()
    splices.replace(table.member("id"), withText: id)
    if let blocks = table.member("blocks") {
      let ids = places.blocks(of: table).map { "\"\($0)\"" }.joined(separator: ",")
      splices.replace(blocks, with: "[\(ids)]".utf8)
    }
    if !places.isSameSource, let pages = table.member("pages") {
      splices.replace(pages, with: "[]".utf8)
    }
    for name in ["rows", "source"] {
      if let node = table.member(name) { places.cleanSpans(of: node, in: &splices) }
    }
    return splices.applied(to: table)
  }

  private mutating func changed(_ table: JSONNode, _ change: JSONNode, id: String) -> Bytes {
    let label = change.text("label") ?? id
    let head = TableHead(table, by: change)
    conflicts += head.conflicts.map { "\(label): \($0)" }
    let patch = TablePatch(change)
    if let conflict = patch.names(table.array("columns").map { $0.text("name") ?? "" }).conflict {
      conflicts.append("\(label): \(conflict)")
      return []
    }
    let rows = patch.apply(
      to: table.array("rows").map { $0.items.map(PatchCell.init) }, text: { $0.text },
      make: PatchCell.init)
    conflicts += rows.conflicts.map { "\(label): \($0)" }
    var json = JSONWriter()
    json.object { json in
      for name in tableMembers {
        let value = head.members["\(name)"] ?? table[name]
        if "\(name)" == "id" {
          json.pair("id", id)
        } else if "\(name)" == "rows" {
          json.key(name)
          json.array(rows.rows ?? []) { json, row in
            json.array(row) { $0.number($1.raw.string) }
          }
        } else if let value {
          json.key(name)
          var splices = Splices()
          places.cleanSpans(of: value, in: &splices)
          let isNew = head.members["\(name)"] != nil
          json.number((isNew ? splices.applied(to: value) : Bytes(value.raw)).string)
        }
      }
    }
    return json.bytes
  }
}

/// Members of a table in paper.json, in their order.
private let tableMembers: [StaticString] = [
  "id", "label", "caption", "blocks", "pages", "boxhead", "columns", "rows", "notes", "source",
  "rule", "confidence",
]
