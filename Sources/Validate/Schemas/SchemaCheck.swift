import PetikJSON
import PetikText

/// Holds a JSON value against a JSON Schema (2020-12), as far as petik's own schemas use it: type,
/// const, enum, properties, required, additionalProperties, propertyNames, items, $ref, pattern,
/// minimum, maximum, minItems, maxItems, minProperties.
struct SchemaCheck {
  let schema: JSONNode
  private let definitions: [String: JSONNode]

  init(_ text: String) {
    guard let document = JSONDocument.parse(Bytes(text.utf8)).document else {
      preconditionFailure("a schema of petik is no JSON")
    }
    schema = document.root
    var definitions: [String: JSONNode] = [:]
    for (key, value) in document.root["$defs"]?.members.map({ $0 }) ?? [] {
      definitions["#/$defs/" + (key.string ?? "")] = value
    }
    self.definitions = definitions
  }

  struct Fault {
    var rule: Rule
    var message: String
    var node: JSONNode
  }

  func faults(of value: JSONNode) -> [Fault] {
    var faults: [Fault] = []
    check(value, schema, Path(name: "", parent: nil), &faults)
    return faults
  }

  /// Names on the way to a value; a class so that going down costs no copies.
  final class Path {
    let name: String
    let parent: Path?

    init(name: String, parent: Path?) {
      self.name = name
      self.parent = parent
    }

    var text: String {
      guard let parent else { return "" }
      let before = parent.text
      return before.isEmpty || name.hasPrefix("[") ? before + name : before + "." + name
    }
  }

  private func check(_ value: JSONNode, _ schema: JSONNode, _ path: Path, _ faults: inout [Fault]) {
    if let reference = schema["$ref"]?.string, let target = definitions[reference] {
      check(value, target, path, &faults)
    }
    if let type = schema["type"], !isOf(value, type) {
      let expected = type.kind == .array ? type.items.compactMap(\.string) : [type.string ?? ""]
      faults.append(
        Fault(
          rule: .wrongType,
          message: "\(named(path)) is \(article(value)); expected "
            + expected.joined(separator: " or "), node: value))
      return
    }
    checkValue(value, schema, path, &faults)
    switch value.kind {
    case .object: checkObject(value, schema, path, &faults)
    case .array: checkArray(value, schema, path, &faults)
    default: break
    }
  }

  private func named(_ path: Path) -> String {
    let text = path.text
    return text.isEmpty ? "the file" : "\"\(text)\""
  }

  private func article(_ value: JSONNode) -> String {
    switch value.kind {
    case .null: "null"
    case .boolean: "the boolean \(value.raw.string)"
    case .number: "the number \(value.raw.string.shortened)"
    case .string: "the string \(value.raw.string.shortened)"
    case .array: "an array"
    case .object: "an object"
    }
  }

  private func isOf(_ value: JSONNode, _ type: JSONNode) -> Bool {
    if type.kind == .array { return type.items.contains { isOf(value, $0) } }
    switch type.string {
    case "null": return value.kind == .null
    case "boolean": return value.kind == .boolean
    case "number": return value.kind == .number
    case "integer": return value.kind == .number && value.double.map { $0 == $0.rounded() } == true
    case "string": return value.kind == .string
    case "array": return value.kind == .array
    case "object": return value.kind == .object
    default: return true
    }
  }

  private func checkValue(
    _ value: JSONNode, _ schema: JSONNode, _ path: Path, _ faults: inout [Fault]
  ) {
    func wrong(_ expected: String) {
      faults.append(
        Fault(
          rule: .wrongValue,
          message: "\(named(path)) is \(value.raw.string.shortened); expected \(expected)",
          node: value))
    }
    if let only = schema["const"], !value.isSame(as: only) { wrong(only.raw.string) }
    if let allowed = schema["enum"], !allowed.items.contains(where: { value.isSame(as: $0) }) {
      wrong("one of " + allowed.items.map(\.raw.string).joined(separator: ", "))
    }
    if let number = value.double {
      if let least = schema["minimum"]?.double, number < least {
        wrong("\(schema["minimum"]?.raw.string ?? "") or more")
      }
      if let most = schema["maximum"]?.double, number > most {
        wrong("\(schema["maximum"]?.raw.string ?? "") or less")
      }
    }
    if value.kind == .string, let pattern = schema["pattern"]?.string,
      let matcher = try? Pattern(pattern), !matcher.matchesSomewhere(value.utf8 ?? [])
    {
      wrong("a text like \(pattern)")
    }
  }

  private func checkObject(
    _ value: JSONNode, _ schema: JSONNode, _ path: Path, _ faults: inout [Fault]
  ) {
    for name in schema["required"]?.items.map({ $0 }) ?? [] {
      guard let key = name.string, value.member(key) == nil else { continue }
      faults.append(
        Fault(rule: .missingKey, message: "\(named(path)) has no \"\(key)\"", node: value))
    }
    if let least = schema["minProperties"]?.int, value.count < least {
      faults.append(
        Fault(rule: .missingKey, message: "\(named(path)) has no member", node: value))
    }
    let properties = schema["properties"]
    let others = schema["additionalProperties"]
    for (key, member) in value.members {
      let name = key.string ?? ""
      if let property = properties?.member(name) {
        check(member, property, Path(name: name, parent: path), &faults)
      } else if let others, others.kind == .object {
        check(member, others, Path(name: name, parent: path), &faults)
      } else if others?.boolean == false {
        let known = properties?.members.compactMap { $0.key.string } ?? []
        let hint = nearest(to: name, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
        faults.append(
          Fault(
            rule: .unknownKey,
            message: "\(named(path)) has the unknown key \"\(name.shortened)\"\(hint)",
            node: key))
      }
    }
  }

  private func checkArray(
    _ value: JSONNode, _ schema: JSONNode, _ path: Path, _ faults: inout [Fault]
  ) {
    if let least = schema["minItems"]?.int, value.count < least {
      faults.append(
        Fault(
          rule: .wrongValue,
          message: "\(named(path)) has \(value.count) items; expected \(least) or more",
          node: value))
    }
    if let most = schema["maxItems"]?.int, value.count > most {
      faults.append(
        Fault(
          rule: .wrongValue,
          message: "\(named(path)) has \(value.count) items; expected \(most) or fewer",
          node: value))
    }
    guard let items = schema["items"] else { return }
    for (index, item) in value.items.enumerated() {
      check(item, items, Path(name: "[\(index)]", parent: path), &faults)
    }
  }
}

extension String {
  /// At most 60 characters, for a message.
  package var shortened: String {
    guard utf8.count > 60 else { return self }
    let head = unicodeScalars.prefix(57)
    return head.count < unicodeScalars.count ? String(head) + "…" : self
  }
}
