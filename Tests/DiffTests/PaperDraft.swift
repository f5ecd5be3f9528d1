import PetikDataset
import PetikDiff
import PetikJSON
import PetikText

/// A paper as a test edits it; its JSON has ids by place, as ingest gives them.
struct PaperDraft {
  struct Reference: Hashable {
    var title: String
    var year: Int
    var printed: String { "\(title). \(year). Penerbit Ladang." }
  }

  struct Table {
    var caption: String
    var names: [String]
    var rows: [[String]]
  }

  var source: String
  var title: String
  var sections: [(title: String, level: Int)]
  var blocks: [String]
  var references: [Reference]
  /// Each with the title of the work that it leads to.
  var citations: [(text: String, work: String?)]
  var notes: [String]
  var tables: [Table]
  var findings: [String]

  /// - Parameter id: the paper's folder.
  func files(id: String) -> [String: Bytes] {
    let paper = paper(id: id)
    var files = [id + "/paper.json": paper]
    if let root = JSONDocument.parse(paper).document?.root {
      for (path, bytes) in derivedFiles(root) { files["\(id)/\(path)"] = bytes }
    }
    return files
  }

  private func paper(id: String) -> Bytes {
    var json = JSONWriter()
    json.object { json in
      json.pair("id", id)
      json.key("source")
      json.object { $0.pair("sha256", source) }
      json.key("metadata")
      json.object {
        $0.key("title")
        $0.object { $0.pair("text", title) }
      }
      json.key("sections")
      json.list(sections, "s") { json, section in
        json.pair("level", section.level)
        json.pair("title", section.title)
      }
      json.key("blocks")
      json.list(blocks, "b") { json, text in
        json.pair("kind", "paragraph")
        json.pair("text", text)
        json.spans([])
      }
      writeLinks(&json)
      json.key("tables")
      json.list(tables, "t") { $0.write($1) }
      json.key("findings")
      json.array(findings) { json, message in
        json.object {
          $0.pair("rule", "table-total")
          $0.pair("severity", "note")
          $0.pair("message", message)
        }
      }
    }
    return json.bytes
  }

  private func writeLinks(_ json: inout JSONWriter) {
    json.key("references")
    json.list(references, "r") { json, reference in
      let place = references.firstIndex(of: reference) ?? 0
      json.pair("origin", "list")
      json.nullable("label", nil)
      json.pair("printed", reference.printed)
      json.spans([])
      json.nullable("block", nil)
      json.nullable("sameAs", nil)
      json.key("csl")
      json.object {
        $0.pair("id", "r\(place + 1)")
        $0.pair("title", reference.title)
        $0.pair("note", "\(reference.year)")
      }
    }
    json.key("citations")
    json.list(citations, "c") { json, citation in
      json.pair("kind", "narrative")
      json.pair("text", citation.text)
      let place = references.firstIndex { $0.title == citation.work }
      json.key("items")
      json.array([place]) { json, place in
        json.object { $0.nullable("reference", place.map { "r\($0 + 1)" }) }
      }
    }
    json.key("footnotes")
    json.list(notes, "f") { json, text in
      json.pair("label", "\((notes.firstIndex(of: text) ?? 0) + 1)")
      json.pair("text", text)
      json.strings("references", [])
    }
  }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(
    _ items: [Item], _ letter: String, _ write: (inout JSONWriter, Item) -> Void
  ) {
    array(Array(items.enumerated())) { json, item in
      json.object {
        $0.pair("id", "\(letter)\(item.offset + 1)")
        write(&$0, item.element)
      }
    }
  }

  fileprivate mutating func write(_ table: PaperDraft.Table) {
    pair("label", "")
    pair("caption", table.caption)
    strings("blocks", [])
    strings("pages", [])
    key("boxhead")
    array([table.names]) { json, names in json.array(names) { $0.value($1) } }
    key("columns")
    array(table.names) { json, name in
      json.object {
        $0.pair("name", name)
        $0.pair("type", "string")
        $0.nullable("unit", nil)
      }
    }
    key("rows")
    array(table.rows) { json, row in
      json.array(row) { json, text in
        json.object {
          $0.pair("text", text)
          $0.pair("value", text)
          $0.spans([])
        }
      }
    }
    strings("notes", [])
    pair("rule", "ruled")
    key("confidence")
    confidence(0.9)
  }
}
