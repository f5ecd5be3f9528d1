import PetikDataset
import PetikJSON
import PetikText

extension DiffFormat {
  /// For programs and `petik patch`; `petik schema diff` states it.
  static let json = DiffFormat("json") { diff, _ in
    var json = JSONWriter()
    json.object { json in
      json.pair("format", "petik.diff/1")
      json.pair("old", diff.oldName)
      json.pair("new", diff.newName)
      let summary = DiffSummary(diff)
      json.key("summary")
      json.object {
        $0.counts("papers", summary.papers)
        $0.counts("causes", summary.causes)
        $0.counts("items", summary.items)
      }
      json.breakBeforeNextKey()
      json.key("papers")
      json.lines(diff.papers) { $0.write($1) }
      json.breakBeforeNextKey()
      json.key("tables")
      json.lines(diff.tables) { $0.write($1) }
    }
    return json.bytes.string + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func counts(_ name: StaticString, _ counts: [(name: String, count: Int)]) {
    key(name)
    array(counts) { json, entry in
      json.object {
        $0.pair("kind", entry.name)
        $0.pair("count", entry.count)
      }
    }
  }

  fileprivate mutating func write(_ paper: PaperDiff) {
    object { json in
      json.nullable("old", paper.oldID)
      json.nullable("new", paper.newID)
      json.pair("kind", paper.kind.rawValue)
      json.pair("title", paper.title)
      json.strings("causes", paper.causes.map(\.rawValue))
      if paper.kind == .changed || paper.kind == .renamed { json.state(paper) }
      json.key("changes")
      json.lines(paper.changes) { $0.write($1) }
      json.key("tables")
      json.lines(paper.tables) { $0.write($1) }
    }
  }

  fileprivate mutating func write(_ change: Change) {
    object { json in
      json.pair("part", change.part.rawValue)
      json.pair("kind", change.kind.rawValue)
      json.nullable("old", change.oldID)
      json.nullable("new", change.newID)
      json.pair("label", change.label)
      json.fields(change.fields)
      guard change.part == .reference || change.part == .work else { return }
      json.places(change.oldPlace, change.newPlace, isMoved: change.isMoved)
      if let place = change.sameAsPlace { json.pair("sameAsPlace", place) }
      json.node("oldItem", change.oldNode)
      json.node("newItem", change.newNode)
    }
  }

  /// What a patch asks of its copy.
  private mutating func state(_ paper: PaperDiff) {
    key("sources")
    object {
      $0.nullable("old", paper.sources.old)
      $0.nullable("new", paper.sources.new)
    }
    key("counts")
    object { json in
      for (name, counts) in [
        ("references" as StaticString, paper.counts.references), ("tables", paper.counts.tables),
      ] {
        json.key(name)
        json.object {
          $0.pair("old", counts.old)
          $0.pair("new", counts.new)
        }
      }
    }
  }

  private mutating func places(_ old: Int?, _ new: Int?, isMoved: Bool) {
    place("oldPlace", Int32(old ?? -1))
    place("newPlace", Int32(new ?? -1))
    if isMoved {
      key("moved")
      value(true)
    }
  }

  private mutating func fields(_ fields: [Change.Field]) {
    key("fields")
    array(fields) { json, field in
      json.object {
        $0.pair("name", field.name)
        $0.nullable("old", field.old)
        $0.nullable("new", field.new)
      }
    }
  }

  private mutating func node(_ name: StaticString, _ node: JSONNode?) {
    key(name)
    if let node { number(node.raw.string) } else { null() }
  }

  fileprivate mutating func write(_ table: TableChange) {
    let values = table.newNode?.cellValues
    object { json in
      json.pair("kind", table.kind.rawValue)
      json.nullable("old", table.oldID)
      json.nullable("new", table.newID)
      json.pair("label", table.label)
      if let file = table.file { json.pair("file", file) }
      json.places(table.oldPlace, table.newPlace, isMoved: table.isMoved)
      json.fields(table.fields)
      json.pair("oldRows", table.diff.old.rowCount)
      json.pair("newRows", table.diff.new.rowCount)
      json.columns(table, values)
      json.rows(table, values)
      json.cells(table, values)
      if !table.readings.isEmpty { json.readings(table.readings) }
      if table.kind == .changed {
        json.head("oldHead", table.oldNode)
        json.head("newHead", table.newNode)
      } else {
        json.node("oldItem", table.oldNode)
        json.node("newItem", table.newNode)
      }
    }
  }

  /// What a table of a paper says besides its rows.
  private mutating func head(_ name: StaticString, _ table: JSONNode?) {
    guard let table else { return }
    key(name)
    object { json in
      for member in tableHeadMembers {
        guard let value = table[member] else { continue }
        json.key(member)
        json.number(value.raw.string)
      }
    }
  }

  private mutating func columns(_ table: TableChange, _ values: [[JSONNode?]]?) {
    let diff = table.diff
    // Without an item a table that goes is known by its cells.
    let isGone = table.kind == .removed && table.oldNode == nil
    key("columns")
    array(diff.columns.pairs) { json, pair in
      json.object {
        $0.place("old", pair.old)
        $0.place("new", pair.new)
        $0.nullable("oldName", pair.old < 0 ? nil : diff.old.name(Int(pair.old)))
        $0.nullable("newName", pair.new < 0 ? nil : diff.new.name(Int(pair.new)))
        if pair.isMoved {
          $0.key("moved")
          $0.value(true)
        }
        // What a patch puts into the rows that stay.
        if pair.isAdded {
          $0.strings("cells", (0..<diff.new.rowCount).map { diff.new.text($0, Int(pair.new)) })
        } else if pair.isRemoved, isGone {
          $0.strings("cells", (0..<diff.old.rowCount).map { diff.old.text($0, Int(pair.old)) })
        }
        if let values, pair.isAdded, table.kind == .changed {
          let column = Int(pair.new)
          $0.values(values.map { column < $0.count ? $0[column] : nil })
        }
      }
    }
  }

  private mutating func place(_ name: StaticString, _ place: Int32) {
    key(name)
    if place < 0 { null() } else { value(Int(place)) }
  }

  /// Added, removed and moved rows with their cells.
  private mutating func rows(_ table: TableChange, _ values: [[JSONNode?]]?) {
    let diff = table.diff
    key("rows")
    lines(table.kind == .changed ? diff.rows.pairs.filter { !$0.isKept || $0.isMoved } : []) {
      json, pair in
      json.object {
        $0.place("old", pair.old)
        $0.place("new", pair.new)
        let grid = pair.isAdded ? diff.new : diff.old
        $0.strings("cells", grid.row(Int(pair.isAdded ? pair.new : pair.old)))
        if pair.isMoved {
          $0.key("moved")
          $0.value(true)
        }
        if pair.isAdded, let values { $0.values(values[Int(pair.new)]) }
      }
    }
  }

  private mutating func cells(_ table: TableChange, _ values: [[JSONNode?]]?) {
    let diff = table.diff
    key("cells")
    lines(table.kind == .changed ? diff.cells : []) { json, cell in
      json.object {
        $0.pair("oldRow", Int(cell.row.old))
        $0.pair("newRow", Int(cell.row.new))
        $0.pair("oldColumn", Int(cell.column.old))
        $0.pair("newColumn", Int(cell.column.new))
        $0.pair("kind", cell.kind.rawValue)
        $0.pair("old", diff.old.text(Int(cell.row.old), Int(cell.column.old)))
        $0.pair("new", diff.new.text(Int(cell.row.new), Int(cell.column.new)))
        if let row = values?[Int(cell.row.new)], Int(cell.column.new) < row.count {
          $0.node("value", row[Int(cell.column.new)])
        }
      }
    }
  }

  private mutating func readings(_ readings: [TableChange.Reading]) {
    key("readings")
    lines(readings) { json, reading in
      json.object {
        $0.pair("oldRow", Int(reading.row.old))
        $0.pair("oldColumn", Int(reading.column.old))
        $0.pair("text", reading.text)
        $0.node("old", reading.old)
        $0.node("new", reading.new)
      }
    }
  }

  private mutating func values(_ values: [JSONNode?]) {
    key("values")
    array(values) { json, value in
      if let value { json.number(value.raw.string) } else { json.null() }
    }
  }
}

/// Members of a table in paper.json that a diff compares besides its rows.
let tableHeadMembers: [StaticString] = [
  "label", "caption", "boxhead", "columns", "notes", "source",
]

extension JSONNode {
  /// The understood values of a table's cells, row by row.
  var cellValues: [[JSONNode?]] {
    array("rows").map { row in row.items.map { $0.member("value") } }
  }
}
