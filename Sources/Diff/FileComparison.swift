import PetikJSON
import PetikText

/// What changed in one file of a dataset, told by its name: how git asks.
package struct FileComparison {
  private let path: String
  private let name: Substring
  private let old: Bytes?
  private let new: Bytes?

  /// - Parameters:
  ///   - path: as the repository has it.
  ///   - old: nil where the file is new; likewise `new` where it is gone.
  package init(path: String, old: Bytes?, new: Bytes?) {
    self.path = path
    name = path.split(separator: "/").last ?? ""
    self.old = old
    self.new = new
  }

  /// - Returns: nil where the file is none of petik's, whatever its name.
  package func diff() throws -> DatasetDiff? {
    switch name {
    case "paper.json": try isOurs("petik.paper/1") ? comparison(folder + "/paper.json").diff() : nil
    case "dataset.json": isOurs("petik.dataset/1") ? entries() : nil
    case "references.json": works()
    default: name.hasSuffix(".csv") ? try comparison(path).diff() : nil
    }
  }

  private func comparison(_ path: String) -> DatasetComparison {
    DatasetComparison(
      OneFile(name: "a/" + self.path, path: path, bytes: old),
      OneFile(name: "b/" + self.path, path: path, bytes: new), options: DiffOptions())
  }

  /// The name of the folder: a paper's id.
  private var folder: String { path.split(separator: "/").dropLast().last.map(String.init) ?? "." }

  private func root(_ bytes: Bytes?) -> JSONNode? {
    bytes.flatMap { JSONDocument.parse($0).document?.root }
  }

  private func isOurs(_ format: String) -> Bool {
    [old, new].compactMap(\.self).allSatisfy { root($0)?.text("format") == format }
  }

  private func works() -> DatasetDiff? {
    let sides = [old, new].map { bytes in bytes == nil ? nil : root(bytes) }
    guard zip([old, new], sides).allSatisfy({ $0 == nil || $1?.kind == .array }) else { return nil }
    let items = sides.map { $0.map(workItems) ?? [] }
    return one(ItemChanges(items[0], items[1]).changes(.work))
  }

  private func entries() -> DatasetDiff {
    let items = [old, new].map { root($0).map(entryItems) ?? [] }
    var changes = ItemChanges(items[0], items[1]).changes(.paper)
    let fields = ["version", "fingerprint"].compactMap { name -> Change.Field? in
      let values = [old, new].map { root($0)?.member("pipeline")?.text(name) }
      return values[0] == values[1] ? nil : Change.Field("pipeline " + name, values[0], values[1])
    }
    if !fields.isEmpty {
      changes.insert(
        Change(part: .metadata, kind: .changed, label: "pipeline", fields: fields), at: 0)
    }
    return one(changes)
  }

  private func one(_ changes: [Change]) -> DatasetDiff {
    var diff = DatasetDiff(oldName: "a/" + path, newName: "b/" + path)
    if !changes.isEmpty {
      diff.papers = [
        PaperDiff(kind: .changed, oldID: folder, newID: folder, title: "", changes: changes)
      ]
    }
    return diff
  }
}

/// The papers of dataset.json.
private func entryItems(_ manifest: JSONNode) -> [Item] {
  manifest.array("papers").map { entry in
    let id = entry.text("id") ?? ""
    var fields = ["title", "language"].map { Item.Field($0, entry.text($0)) }
    let counts: [JSONMembers.Element] = entry.member("counts").map { Array($0.members) } ?? []
    for (name, value) in counts {
      let key = name.string ?? ""
      if value.kind == .object {
        fields += value.members.map { .init("\(key) \($0.key.string ?? "")", $0.value.shown) }
      } else {
        fields.append(.init(key, value.shown))
      }
    }
    for (name, hash) in [
      ("source", entry.member("source")?.text("sha256")), ("paper.json", entry.text("sha256")),
    ] {
      let start = hash.map { String($0.unicodeScalars.prefix(12)) }
      fields.append(.init(name, start, identity: hash))
    }
    return Item(id: id, label: entry.text("title") ?? "", fields: fields, key: id, text: id)
  }
}

private struct OneFile: DatasetSide {
  let name: String
  let path: String
  let bytes: Bytes?

  func files() throws -> [String: String] { bytes == nil ? [:] : [path: ""] }
  func read(_ path: String) throws -> Bytes? { path == self.path ? bytes : nil }
}
