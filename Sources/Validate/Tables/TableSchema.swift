import PetikJSON
import PetikText

/// A Table Schema (v2) as the checks need it. What cannot be understood is in ``faults``.
package struct TableSchema: Sendable {
  var fields: [TableField] = []
  var primaryKey: [String] = []
  var uniqueKeys: [[String]] = []
  var foreignKeys: [ForeignKey] = []
  var fieldsMatch = FieldsMatch.exact
  var faults: [(message: String, node: JSONNode)] = []

  enum FieldsMatch: String, Sendable { case exact, equal, subset, superset, partial }

  struct ForeignKey: Sendable {
    var fields: [String]
    /// Empty: the table itself.
    var resource: String
    var referenced: [String]
    var node: JSONNode
  }

  init?(_ node: JSONNode) {
    guard node.kind == .object, let fields = node["fields"], fields.kind == .array else {
      return nil
    }
    let missing = node["missingValues"].map(Self.texts) ?? [[]]
    for field in fields.items {
      guard let name = field["name"]?.string else { continue }
      if self.fields.contains(where: { $0.name == name }) {
        faults.append(("the field \"\(name)\" is given twice; expected it once", field))
      }
      self.fields.append(TableField(field, name: name, missing: missing, faults: &faults))
    }
    readKeys(node)
    if let match = node["fieldsMatch"] {
      let text = match.string ?? match.item(0)?.string ?? ""
      if let known = FieldsMatch(rawValue: text) {
        fieldsMatch = known
      } else {
        faults.append(
          (
            "fieldsMatch is \(match.raw.string); expected exact, equal, subset, superset or partial",
            match
          ))
      }
    }
  }

  private mutating func readKeys(_ node: JSONNode) {
    if let key = node["primaryKey"] { primaryKey = names(key) }
    for key in node["uniqueKeys"]?.items.map({ $0 }) ?? [] { uniqueKeys.append(names(key)) }
    for key in node["foreignKeys"]?.items.map({ $0 }) ?? [] {
      guard let own = key["fields"], let reference = key["reference"],
        let other = reference["fields"]
      else { continue }
      let names = names(own)
      let others = Self.texts(other).map(\.string)
      if names.count != others.count {
        faults.append(
          (
            "the foreign key has \(names.count) fields and refers to \(others.count); expected as many",
            key
          ))
        continue
      }
      foreignKeys.append(
        ForeignKey(
          fields: names, resource: reference["resource"]?.string ?? "", referenced: others,
          node: key))
    }
  }

  /// The fields that a key names; those that are none are faults.
  private mutating func names(_ node: JSONNode) -> [String] {
    let names = Self.texts(node).map(\.string)
    for name in names where !fields.contains(where: { $0.name == name }) {
      let hint = nearest(to: name, in: fields.map(\.name)).map { "; did you mean \"\($0)\"?" } ?? ""
      faults.append(("a key names \"\(name)\", which is no field\(hint)", node))
    }
    return names
  }

  /// A text or a list of texts; `{"value": …, "label": …}` counts as its value.
  static func texts(_ node: JSONNode) -> [Bytes] {
    if node.kind == .array {
      return node.items.compactMap { item in
        let item = item.kind == .object ? item["value"] ?? item : item
        return item.utf8 ?? (item.isNull ? nil : Bytes(item.raw))
      }
    }
    return node.utf8.map { [$0] } ?? []
  }
}
