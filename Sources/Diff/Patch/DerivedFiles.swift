import PetikDataset
import PetikJSON
import PetikModel
import PetikText

/// The files that ingest makes of a paper.json besides it, by path below the paper's folder.
package func derivedFiles(_ paper: JSONNode) -> [String: Bytes] {
  var files: [String: Bytes] = [:]
  let works = paper.array("references").filter { $0.text("sameAs") == nil }
  files["references.json"] = listJSON(works.compactMap { $0.member("csl").map { Bytes($0.raw) } })
  files["references.json"]?.append(0x0A)
  let nodes = paper.array("tables")
  let tables = nodes.map(Table.init(json:))
  files["datapackage.json"] = dataPackageJSON(id: paper.text("id") ?? "", tables: tables)
  for (node, table) in zip(nodes, tables) where !table.columns.isEmpty {
    // An id of another shape would lead out of the folder.
    guard let id = node.text("id"), isFileName(id) else { continue }
    files["tables/\(id).csv"] = tableCSV(table)
  }
  return files
}

/// Whether a text of a patch or a dataset may name a file or folder.
func isFileName(_ text: String) -> Bool {
  !text.isEmpty && !text.hasPrefix(".") && !text.utf8.contains(0x2F) && !text.utf8.contains(0)
}

/// Whether a path leads to a file below its folder.
func isPathBelow(_ path: String) -> Bool {
  !path.isEmpty && !path.utf8.contains(0)
    && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".."
    }
}
