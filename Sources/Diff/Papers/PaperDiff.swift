import PetikJSON
import PetikText

/// What counts as a change.
package struct DiffOptions: Sendable {
  package var tables = TableOptions()
  /// Smaller steps of confidence are not told.
  package var confidence = 0.1

  package init() {}
}

/// Everything that changed in one paper.
package struct PaperDiff: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case added, removed, renamed, changed }

  package var kind: Kind
  package var oldID: String?
  package var newID: String?
  package var title: String
  package var causes: [Cause] = []
  package var changes: [Change] = []
  package var tables: [TableChange] = []
  /// SHA-256 of the sources on both sides.
  package var sources: (old: String?, new: String?) = (nil, nil)
  /// How many references and tables each side has.
  package var counts: (references: (old: Int, new: Int), tables: (old: Int, new: Int)) =
    ((0, 0), (0, 0))

  /// The id that the paper has now, or had.
  package var id: String { newID ?? oldID ?? "" }
}

/// Compares two papers' JSON texts, part by part.
struct PaperComparison {
  let old: JSONNode
  let new: JSONNode
  let options: DiffOptions
  private(set) var changes: [Change] = []
  private(set) var tables: [TableChange] = []
  /// Ids of the tables that paper.json has alike on both sides.
  private(set) var sameTables: [(old: String, new: String)] = []

  init(_ old: JSONNode, _ new: JSONNode, options: DiffOptions) {
    self.old = old
    self.new = new
    self.options = options
    compare()
  }

  private mutating func compare() {
    let left = ItemReader(old)
    var right = ItemReader(new)
    var confidences: [Change] = []
    func part(_ old: [Item], _ new: [Item], _ part: Change.Part) -> ([String: String], [Change]) {
      let items = ItemChanges(old, new)
      confidences += items.confidences(beyond: options.confidence)
      return (items.oldIDs, items.changes(part))
    }
    changes += metadataChanges(old, new)
    changes += part(left.sectionItems, right.sectionItems, .section).1
    changes += part(left.blockItems, right.blockItems, .text).1
    changes += part(left.figureItems, right.figureItems, .figure).1
    // References first: citations and notes lead to them.
    var references = part(left.referenceItems, right.referenceItems, .reference)
    let ids = new.array("references").map { $0.text("id") }
    for index in references.1.indices {
      let same = references.1[index].newNode?.text("sameAs")
      references.1[index].sameAsPlace = same.flatMap { ids.firstIndex(of: $0) }
    }
    right.references = references.0
    changes += part(left.citationItems, right.citationItems, .citation).1
    changes += references.1
    changes += part(left.noteItems, right.noteItems, .note).1
    changes += part(left.findingItems, right.findingItems, .finding).1
    compareTables(&confidences)
    changes += confidences + ledgerChanges(old, new)
  }

  private mutating func compareTables(_ confidences: inout [Change]) {
    let left = old.array("tables").map(PaperTable.init)
    let right = new.array("tables").map(PaperTable.init)
    let items = ItemChanges(left.map(\.item), right.map(\.item))
    confidences += items.confidences(beyond: options.confidence)
    for pair in items.pairing.pairs {
      if pair.isKept {
        if let change = tableChange(
          left[Int(pair.old)], right[Int(pair.new)], options.tables, places: pair)
        {
          tables.append(change)
        } else if let old = left[Int(pair.old)].node.text("id"),
          let new = right[Int(pair.new)].node.text("id")
        {
          sameTables.append((old, new))
        }
      } else {
        let isAdded = pair.isAdded
        let table = isAdded ? right[Int(pair.new)] : left[Int(pair.old)]
        let none = Grid(names: [])
        let id = table.node.text("id")
        tables.append(
          TableChange(
            kind: isAdded ? .added : .removed, oldID: isAdded ? nil : id,
            newID: isAdded ? id : nil, oldPlace: isAdded ? nil : Int(pair.old),
            newPlace: isAdded ? Int(pair.new) : nil, label: table.item.label,
            diff: isAdded ? TableDiff(none, table.grid) : TableDiff(table.grid, none),
            oldNode: isAdded ? nil : table.node, newNode: isAdded ? table.node : nil))
      }
    }
  }
}

/// Why two versions of a paper differ, from the hashes that they carry.
func causes(_ old: JSONNode, _ new: JSONNode) -> [Cause] {
  func differ(_ group: String, _ key: String) -> Bool {
    old.member(group)?.text(key) != new.member(group)?.text(key)
  }
  var causes: [Cause] = []
  if differ("source", "sha256") { causes.append(.source) }
  if differ("pipeline", "version") {
    causes.append(.pipeline)
  } else if differ("pipeline", "fingerprint") {
    causes.append(.configuration)
  }
  return causes.isEmpty ? [.edited] : causes
}
