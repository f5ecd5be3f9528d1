import Foundation
import PetikModel
import PetikText
import PetikValidate

/// Reads `checks` of pipeline.json: what the user expects of papers and tables.
extension ConfigurationReader {
  static let checkKeys = [
    "name", "papers", "caption", "headers", "rows", "requiredColumns", "columns", "sections",
    "minimumConfidence", "coverage",
  ]
  static let columnKeys = [
    "type", "minimum", "maximum", "enum", "unique", "monotone", "sum", "tolerance",
  ]
  static let columnTypes = ["string", "number", "integer", "boolean", "year", "date"]

  func readChecks(_ value: Any?, into configuration: inout Configuration) throws {
    guard let value else { return }
    guard let list = value as? [Any] else { throw fault("has checks that are no list") }
    for (index, entry) in list.enumerated() {
      let check = try readCheck(try object(entry, at: "checks[\(index)]"), at: "checks[\(index)]")
      if configuration.checks.contains(where: { $0.name == check.name }) {
        throw fault(
          "has two checks of the name \"\(check.name)\"; expected a name of its own for each")
      }
      configuration.checks.append(check)
    }
  }

  private func readCheck(_ entry: [String: Any], at path: String) throws -> Expectation {
    try check(entry, keys: Self.checkKeys, at: path + ".")
    var check = Expectation()
    guard let name = entry["name"] else { throw fault("has \(path) without a \"name\"") }
    check.name = try string(name, at: path + ".name")
    check.papers = try entry["papers"].map { Glob(try string($0, at: path + ".papers")) }
    check.caption = try entry["caption"].map { try pattern($0, at: path + ".caption") }
    check.headers = try strings(entry["headers"] ?? [String](), at: path + ".headers").map {
      try pattern($0, at: path + ".headers")
    }
    if let rows = entry["rows"] {
      let rows = try object(rows, at: path + ".rows")
      try self.check(rows, keys: ["minimum", "maximum"], at: path + ".rows.")
      check.rows = try limits(of: rows, at: path + ".rows")
    }
    check.requiredColumns = try strings(
      entry["requiredColumns"] ?? [String](), at: path + ".requiredColumns")
    for (name, column) in try object(entry["columns"] ?? [String: Any](), at: path + ".columns")
      .sorted(by: { $0.key < $1.key })
    {
      check.columns.append(try readColumn(column, name, at: "\(path).columns.\(name)"))
    }
    check.sections = try strings(entry["sections"] ?? [String](), at: path + ".sections")
    let roles = SectionRole.allCases.map(\.rawValue)
    for role in check.sections where !roles.contains(role) {
      throw fault(
        "has the role \"\(role)\" in \(path).sections; the nearest known role is "
          + "\"\(nearest(to: role, in: roles))\"")
    }
    check.minimumConfidence = try share(entry["minimumConfidence"], at: path + ".minimumConfidence")
    check.coverage = try share(entry["coverage"], at: path + ".coverage")
    return check
  }

  private func readColumn(_ value: Any, _ name: String, at path: String) throws -> ColumnExpectation
  {
    let entry = try object(value, at: path)
    try check(entry, keys: Self.columnKeys, at: path + ".")
    var column = ColumnExpectation(name: name)
    if let type = entry["type"] {
      let text = try string(type, at: path + ".type")
      guard Self.columnTypes.contains(text) else {
        throw fault(
          "has \(path).type: \"\(text)\"; expected one of \(Self.columnTypes.joined(separator: ", "))"
        )
      }
      column.type = text
    }
    let limits = try self.limits(of: entry, at: path)
    if limits.minimum != nil || limits.maximum != nil { column.limits = limits }
    if let values = entry["enum"] { column.values = Set(try strings(values, at: path + ".enum")) }
    if let flag = entry["unique"] {
      guard isBoolean(flag) else {
        throw fault("has \(path).unique: \(flag); expected true or false")
      }
      column.isUnique = (flag as? Bool) ?? false
    }
    if let order = entry["monotone"] {
      let text = try string(order, at: path + ".monotone")
      guard let known = ColumnExpectation.Order(rawValue: text) else {
        throw fault("has \(path).monotone: \"\(text)\"; expected increasing or decreasing")
      }
      column.order = known
    }
    column.sum = try number(entry["sum"], at: path + ".sum")
    column.tolerance = try number(entry["tolerance"], at: path + ".tolerance") ?? 0
    return column
  }

  private func limits(of entry: [String: Any], at path: String) throws -> Expectation.Limits {
    Expectation.Limits(
      minimum: try number(entry["minimum"], at: path + ".minimum"),
      maximum: try number(entry["maximum"], at: path + ".maximum"))
  }

  private func number(_ value: Any?, at path: String) throws -> Double? {
    guard let value else { return nil }
    guard let number = value as? Double, !isBoolean(value) else {
      throw fault("has \(path): \(value); expected a number")
    }
    return number
  }

  private func share(_ value: Any?, at path: String) throws -> Double? {
    guard let number = try number(value, at: path) else { return nil }
    guard 0...1 ~= number else {
      throw fault("has \(path): \(number); expected a number from 0 to 1")
    }
    return number
  }

  private func pattern(_ value: Any, at path: String) throws -> Pattern {
    let text = try string(value, at: path)
    do {
      return try Pattern(text)
    } catch {
      throw fault("has \(path): \"\(text)\", which cannot be read as a pattern: \(error.message)")
    }
  }
}
