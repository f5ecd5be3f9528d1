import PetikJSON
import PetikText

/// The list of references of a copy after a patch.
struct ReferencePatch {
  private let here: [JSONNode]
  private let changes: [JSONNode]
  private let places: PaperPlaces
  private(set) var conflicts: [String] = []
  /// The change of each reference of the copy that has one.
  private var changeOfOld: [Int: JSONNode] = [:]
  private var added: [Int: JSONNode] = [:]
  /// Whether the copy's places are those of the patch, so that a place of the patch finds its like.
  private var isInStep: Bool
  private(set) var order = ListOrder(count: 0, removed: [], placed: [])

  init(_ paper: JSONNode, by diff: JSONNode, places: PaperPlaces) {
    here = paper.array("references")
    changes = diff.array("changes").filter { $0.text("part") == "reference" }
    self.places = places
    isInStep = diff.member("counts")?.member("references")?.member("old")?.int == here.count
    findChanged()
    arrange()
  }

  var isEmpty: Bool { changes.isEmpty }

  /// Finds what a patch changes or takes away: by id, or wherever the same work stands once.
  private mutating func findChanged() {
    for change in changes {
      guard let id = change.text("old") else { continue }
      let label = change.text("label") ?? id
      guard let old = change.object("oldItem") else {
        conflicts.append("\(label): the patch lacks the reference; write it with this version")
        continue
      }
      let matches = here.indices.filter { Self.isSame(here[$0], old) && changeOfOld[$0] == nil }
      let byID = matches.first { here[$0].text("id") == id }
      guard let found = byID ?? (matches.count == 1 ? matches.first : nil) else {
        let isDone = change.object("newItem").map { new in here.contains { Self.isSame($0, new) } }
        conflicts.append(
          matches.isEmpty
            ? "\(label): \(isDone == true ? "it is changed here already" : "it is another here")"
            : "\(label): it stands here \(matches.count) times")
        continue
      }
      if found != change.member("oldPlace")?.int { isInStep = false }
      changeOfOld[found] = change
    }
  }

  private mutating func arrange() {
    var removed: Set<Int> = []
    var placed: [(place: Int, origin: ListOrder.Origin)] = []
    for (place, change) in changeOfOld {
      if change.text("kind") == "removed" { removed.insert(place) }
      if change.member("moved") != nil, let new = change.member("newPlace")?.int {
        placed.append((new, .kept(place)))
      }
    }
    for (index, change) in changes.enumerated() where change.text("kind") == "added" {
      guard let place = change.member("newPlace")?.int, let item = change.object("newItem") else {
        conflicts.append("\(change.text("label") ?? ""): the patch lacks the reference")
        continue
      }
      added[index] = item
      placed.append((place, .added(index)))
    }
    order = ListOrder(count: here.count, removed: removed, placed: placed)
  }

  /// Whether two references say the same; ids, places and rules aside.
  private static func isSame(_ left: JSONNode, _ right: JSONNode) -> Bool {
    for name in ["origin", "label", "printed"] where left.text(name) != right.text(name) {
      return false
    }
    let fields = [left, right].map { node in
      Dictionary(
        (node.member("csl").map { Array($0.members) } ?? []).map {
          ($0.key.string ?? "", Bytes($0.value.raw))
        }
      ) { first, _ in first }.filter { $0.key != "id" }
    }
    return fields[0] == fields[1]
  }

  // MARK: The new list

  /// Old ids of the copy and what they are called now; nil: the reference went.
  var newIDs: [String: String?] { order.newIDs(of: here, letter: "r") }

  private func newID(_ place: Int) -> String { order.id(at: place, of: here, letter: "r") }

  mutating func references() -> [Bytes] {
    order.origins.enumerated().compactMap { place, origin in
      switch origin {
      case .kept(let old):
        if let change = changeOfOld[old], let new = change.object("newItem") {
          return changed(here[old], change, to: new, id: newID(place))
        }
        let same = here[old].text("sameAs").flatMap { newIDs[$0] ?? nil }
        return reference(here[old], id: newID(place), sameAs: same) { _ in }
      case .added(let index):
        guard let new = added[index] else { return nil }
        return reference(new, id: newID(place), sameAs: sameAs(changes[index])) { splices in
          locate(new, in: &splices)
        }
      }
    }
  }

  private func reference(
    _ node: JSONNode, id: String, sameAs: String?, _ edit: (inout Splices) -> Void
  ) -> Bytes {
    var splices = Splices()
    splices.replace(node.member("id"), withText: id)
    splices.replace(node.member("csl")?.member("id"), withText: id)
    splices.replace(node.member("sameAs"), withText: sameAs)
    edit(&splices)
    return splices.applied(to: node)
  }

  private mutating func changed(_ old: JSONNode, _ change: JSONNode, to new: JSONNode, id: String)
    -> Bytes
  {
    let isLinkChanged = change.array("fields").contains { $0.text("name") == "sameAs" }
    let same =
      isLinkChanged ? sameAs(change) : old.text("sameAs").flatMap { newIDs[$0] ?? nil }
    return reference(new, id: id, sameAs: same) { splices in
      // It stands where it stood, unless it prints other bytes of the same text.
      if old.text("printed") != new.text("printed"), places.isSameSource {
        return locate(new, in: &splices)
      }
      for name in ["spans", "block"] {
        if let node = new.member(name), let value = old.member(name) {
          splices.replace(node, with: value.raw)
        }
      }
    }
  }

  private func locate(_ new: JSONNode, in splices: inout Splices) {
    if places.isSameSource {
      return splices.replace(new.member("block"), withText: places.blocks(of: new).first)
    }
    let block = places.block(printing: new.text("printed") ?? "")
    splices.replace(new.member("block"), withText: block?.text("id"))
    if let spans = new.member("spans") {
      splices.replace(spans, with: block?.member("spans")?.raw ?? Bytes("[]".utf8)[...])
    }
  }

  /// What a changed or added reference is the same as, by the places of the new list.
  private mutating func sameAs(_ change: JSONNode) -> String? {
    guard change.object("newItem")?.text("sameAs") != nil else { return nil }
    guard isInStep, let place = change.member("sameAsPlace")?.int,
      order.origins.indices.contains(place)
    else {
      conflicts.append(
        "\(change.text("label") ?? ""): which reference it is the same as cannot be told here")
      return nil
    }
    return newID(place)
  }
}

extension JSONNode {
  /// A member that is an object.
  func object(_ key: String) -> JSONNode? { member(key).flatMap { $0.kind == .object ? $0 : nil } }
}
