import Foundation
import PetikModel
import PetikText

/// What is wrong with pipeline.json, and how to mend it.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  package let description: String
}

/// Reads pipeline.json. Every key must be known and every value of its type.
package struct ConfigurationReader {
  private let file: String

  package init(file: String) { self.file = file }

  package func read(_ data: Data) throws -> Configuration {
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(with: data)
    } catch {
      throw fault("is no valid JSON: \((error as NSError).userInfo["NSDebugDescription"] ?? error)")
    }
    let root = try object(parsed, at: "the file")
    try check(
      root,
      keys: [
        "version", "folders", "sources", "rules", "severities", "lexicon", "tables", "limits",
        "checks", "$schema",
      ],
      at: ""
    )
    guard let version = root["version"] else {
      throw fault("has no \"version\"; write {\"version\": 1}")
    }
    guard !isBoolean(version), (version as? Int) == 1 else {
      throw fault("has \"version\": \(version); this petik reads version 1")
    }
    var configuration = Configuration()
    try readFolders(root["folders"], into: &configuration)
    try readSources(root["sources"], into: &configuration)
    try readRules(root["rules"], into: &configuration)
    try readSeverities(root["severities"], into: &configuration)
    try readLexicon(root["lexicon"], into: &configuration)
    try readTables(root["tables"], into: &configuration)
    try readLimits(root["limits"], into: &configuration)
    try readChecks(root["checks"], into: &configuration)
    return configuration
  }

  private func readFolders(_ value: Any?, into configuration: inout Configuration) throws {
    guard let value else { return }
    let folders = try object(value, at: "folders")
    try check(folders, keys: ["raw", "extracted"], at: "folders.")
    if let raw = folders["raw"] { configuration.folders.raw = try folder(raw, at: "folders.raw") }
    if let extracted = folders["extracted"] {
      configuration.folders.extracted = try folder(extracted, at: "folders.extracted")
    }
    let (raw, extracted) = (configuration.folders.raw, configuration.folders.extracted)
    guard !(raw + "/").hasPrefix(extracted + "/"), !(extracted + "/").hasPrefix(raw + "/") else {
      throw fault(
        "has folders \"\(raw)\" and \"\(extracted)\"; expected neither inside the other")
    }
  }

  private func readSources(_ value: Any?, into configuration: inout Configuration) throws {
    guard let value else { return }
    let sources = try object(value, at: "sources")
    try check(sources, keys: ["include", "exclude"], at: "sources.")
    if let include = sources["include"] {
      configuration.sources.include = try strings(include, at: "sources.include")
    }
    if let exclude = sources["exclude"] {
      configuration.sources.exclude = try strings(exclude, at: "sources.exclude")
    }
  }

  private func readRules(_ value: Any?, into configuration: inout Configuration) throws {
    guard let value else { return }
    let rules = try object(value, at: "rules")
    try check(rules, keys: switchableRules, at: "rules.")
    for (name, flag) in rules {
      guard isBoolean(flag) else {
        throw fault("has rules.\(name): \(flag); expected true or false")
      }
      configuration.rules[name] = (flag as? Bool) ?? true
    }
  }

  private func readSeverities(_ value: Any?, into configuration: inout Configuration) throws {
    guard let value else { return }
    let severities = try object(value, at: "severities")
    try check(severities, keys: knownFindings, at: "severities.")
    for (name, value) in severities {
      guard let severity = (value as? String).flatMap(Finding.Severity.init) else {
        throw fault("has severities.\(name): \(value); expected \"error\", \"warning\" or \"note\"")
      }
      configuration.severities[name] = severity
    }
  }

  private func readLexicon(_ value: Any?, into configuration: inout Configuration) throws {
    guard let value else { return }
    let lexicon = try object(value, at: "lexicon")
    try check(
      lexicon, keys: ["headings", "runningHeads", "tableLabels", "figureLabels"], at: "lexicon.")
    if let headings = lexicon["headings"] {
      let roles = SectionRole.allCases.map(\.rawValue)
      for (heading, role) in try object(headings, at: "lexicon.headings") {
        let role = try string(role, at: "lexicon.headings.\(heading)")
        guard roles.contains(role) else {
          throw fault(
            "has the role \"\(role)\" in lexicon.headings; the nearest known role is "
              + "\"\(nearest(to: role, in: roles))\"")
        }
        configuration.lexicon.headings[heading] = role
      }
    }
    if let heads = lexicon["runningHeads"] {
      configuration.lexicon.runningHeads = try strings(heads, at: "lexicon.runningHeads")
    }
    if let labels = lexicon["tableLabels"] {
      configuration.lexicon.tableLabels = try strings(labels, at: "lexicon.tableLabels")
    }
    if let labels = lexicon["figureLabels"] {
      configuration.lexicon.figureLabels = try strings(labels, at: "lexicon.figureLabels")
    }
  }

  private func readTables(_ value: Any?, into configuration: inout Configuration) throws {
    guard let value else { return }
    let tables = try object(value, at: "tables")
    try check(tables, keys: ["minimumConfidence"], at: "tables.")
    if let least = tables["minimumConfidence"] {
      guard let number = least as? Double, !isBoolean(least), 0...1 ~= number else {
        throw fault("has tables.minimumConfidence: \(least); expected a number from 0 to 1")
      }
      configuration.tables.minimumConfidence = number
    }
  }

  private func readLimits(_ value: Any?, into configuration: inout Configuration) throws {
    guard let value else { return }
    let limits = try object(value, at: "limits")
    let keys: [(String, WritableKeyPath<Configuration.Limits, Int>)] = [
      ("sourceBytes", \.sourceBytes), ("tableWords", \.tableWords),
    ]
    try check(limits, keys: keys.map(\.0), at: "limits.")
    for (key, path) in keys {
      guard let value = limits[key] else { continue }
      guard let count = value as? Int, !isBoolean(value), count > 0 else {
        throw fault("has limits.\(key): \(value); expected a whole number above 0")
      }
      configuration.limits[keyPath: path] = count
    }
  }
}

extension ConfigurationReader {
  func fault(_ message: String) -> ConfigurationError {
    ConfigurationError(description: "\(file) \(message)")
  }

  func object(_ value: Any, at key: String) throws -> [String: Any] {
    guard let object = value as? [String: Any] else {
      throw fault("has \(key) that is no object; expected { … }")
    }
    return object
  }

  func string(_ value: Any, at key: String) throws -> String {
    guard let text = value as? String else { throw fault("has \(key): \(value); expected a text") }
    return text
  }

  /// A folder below the configuration's own: petik reads and writes nowhere else.
  func folder(_ value: Any, at key: String) throws -> String {
    var path = try string(value, at: key)
    if path.hasSuffix("/") { path.removeLast() }
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.isEmpty, names.allSatisfy({ !$0.isEmpty && $0 != ".." && $0 != "." }) else {
      throw fault("has \(key): \"\(path)\"; expected a folder below the configuration's own")
    }
    return path
  }

  func strings(_ value: Any, at key: String) throws -> [String] {
    guard let texts = value as? [String] else {
      throw fault("has \(key): \(value); expected a list of texts")
    }
    return texts
  }

  func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return value is Bool }
    return String(cString: number.objCType) == "c"
      || value is Bool && number.objCType.pointee == 0x42
  }

  /// Names the first unknown key and the known one nearest to it.
  func check(_ object: [String: Any], keys: [String], at path: String) throws {
    for key in object.keys.sorted() where !keys.contains(key) {
      throw fault(
        "has the unknown key \"\(path)\(key)\"; did you mean \"\(path)\(nearest(to: key, in: keys))\"?"
      )
    }
  }

  func nearest(to word: String, in known: [String]) -> String {
    known.min { (distance(word, $0), $0) < (distance(word, $1), $1) } ?? ""
  }
}
