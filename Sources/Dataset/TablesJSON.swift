import PetikModel

/// Tables and figures in paper.json.
extension JSONWriter {
  mutating func writeTables(_ paper: Paper) {
    lines(paper.tables.indices) { json, index in
      let table = paper.tables[index]
      json.object {
        $0.pair("id", ID.table(index))
        $0.pair("label", table.label ?? "")
        $0.nullable("caption", table.caption)
        $0.ids("blocks", table.blocks, ID.block)
        $0.key("pages")
        $0.array(table.pages) { $0.value($1) }
        $0.key("boxhead")
        $0.array(table.boxhead) { json, row in json.array(row) { $0.value($1) } }
        $0.key("columns")
        $0.array(table.columns) { json, column in
          json.object {
            $0.pair("name", column.name)
            $0.pair("type", column.type.rawValue)
            $0.nullable("unit", column.unit)
          }
        }
        $0.key("rows")
        $0.array(table.rows) { json, row in json.array(row) { $0.write($1) } }
        $0.strings("notes", table.notes.map(\.text))
        if let source = table.source {
          $0.key("source")
          $0.write(source)
        }
        $0.pair("rule", table.rule)
        $0.key("confidence")
        $0.confidence(table.confidence)
      }
    }
  }

  private mutating func write(_ cell: Cell) {
    object {
      $0.pair("text", cell.text)
      $0.key("value")
      switch cell.value {
      case .missing: $0.null()
      case .number(let digits): $0.number(digits)
      case .text(let text): $0.value(text)
      case .boolean(let flag): $0.value(flag)
      }
      $0.spans(cell.spans)
    }
  }

  mutating func writeFigures(_ paper: Paper) {
    lines(paper.figures.indices) { json, index in
      let figure = paper.figures[index]
      json.object {
        $0.pair("id", ID.figure(index))
        $0.pair("label", figure.label)
        $0.pair("caption", figure.caption)
        if let source = figure.source {
          $0.key("source")
          $0.write(source)
        }
        $0.ids("blocks", figure.blocks, ID.block)
        $0.spans(figure.spans)
      }
    }
  }
}
