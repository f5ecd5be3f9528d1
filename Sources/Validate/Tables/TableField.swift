import PetikJSON
import PetikText

/// One column of a Table Schema: its type, how values are written, and what they must be.
struct TableField: Sendable {
  var name: String
  var type = "string"
  var format = "default"
  var missing: [Bytes]
  var decimal: UInt8 = 0x2E
  var group: UInt8?
  var isBare = true
  var trueValues: [Bytes] = ["true", "True", "TRUE", "1"].map { Bytes($0.utf8) }
  var falseValues: [Bytes] = ["false", "False", "FALSE", "0"].map { Bytes($0.utf8) }

  var isRequired = false
  var isUnique = false
  var minLength: Int?
  var maxLength: Int?
  var minimum: Bound?
  var maximum: Bound?
  var pattern: (text: String, matcher: Pattern)?
  /// Allowed values, from `enum` or `categories`, as written in the schema.
  var allowed: Set<Bytes>?
  var allowedFrom = "enum"

  struct Bound: Sendable {
    /// The limit as the schema has it.
    var text: String
    var value: Double
    var isExclusive: Bool
  }

  /// A field of a type, without constraints.
  init(name: String, type: String) {
    (self.name, self.type) = (name, type)
    missing = [[]]
  }

  init(
    _ node: JSONNode, name: String, missing: [Bytes],
    faults: inout [(message: String, node: JSONNode)]
  ) {
    self.name = name
    self.missing = node["missingValues"].map(TableSchema.texts) ?? missing
    type = node["type"]?.string ?? "string"
    format = node["format"]?.string ?? "default"
    readNotation(node, &faults)
    if let categories = node["categories"] {
      allowed = Set(TableSchema.texts(categories))
      allowedFrom = "categories"
    }
    guard let constraints = node["constraints"], constraints.kind == .object else { return }
    isRequired = constraints["required"]?.boolean ?? false
    isUnique = constraints["unique"]?.boolean ?? false
    minLength = constraints["minLength"]?.int
    maxLength = constraints["maxLength"]?.int
    if let values = constraints["enum"] {
      allowed = Set(TableSchema.texts(values))
      allowedFrom = "enum"
    }
    readBounds(constraints, &faults)
    if let text = constraints["pattern"], let pattern = text.string {
      do {
        self.pattern = (pattern, try Pattern(pattern))
      } catch {
        faults.append(("the pattern \(pattern.shortened) cannot be read: \(error.message)", text))
      }
    }
  }

  private mutating func readNotation(
    _ node: JSONNode, _ faults: inout [(message: String, node: JSONNode)]
  ) {
    func sign(_ key: StaticString) -> UInt8? {
      guard let value = node[key], let text = value.utf8 else { return nil }
      if text.count == 1 { return text[0] }
      faults.append(("\(key) is \(value.raw.string); expected one character of ASCII", value))
      return nil
    }
    decimal = sign("decimalChar") ?? decimal
    group = sign("groupChar")
    isBare = node["bareNumber"]?.boolean ?? true
    if let values = node["trueValues"] { trueValues = TableSchema.texts(values) }
    if let values = node["falseValues"] { falseValues = TableSchema.texts(values) }
  }

  private mutating func readBounds(
    _ constraints: JSONNode, _ faults: inout [(message: String, node: JSONNode)]
  ) {
    func bound(_ key: StaticString, isExclusive: Bool) -> Bound? {
      guard let node = constraints[key] else { return nil }
      let text = node.string ?? node.raw.string
      guard let value = value(of: Bytes(text.utf8)[...]) else {
        faults.append(("\(key) is \(node.raw.string); expected a \(type)", node))
        return nil
      }
      return Bound(text: text, value: value, isExclusive: isExclusive)
    }
    minimum = bound("minimum", isExclusive: false) ?? bound("exclusiveMinimum", isExclusive: true)
    maximum = bound("maximum", isExclusive: false) ?? bound("exclusiveMaximum", isExclusive: true)
  }
}
