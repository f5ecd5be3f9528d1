import PetikDataset
import PetikJSON

extension Check {
  /// Keys and values are those of format 1. Run when a file is read.
  static let shape = Check(
    "shape", [.unknownKey, .missingKey, .wrongType, .wrongValue], .reading)
}

/// The schemas of the dataset's files, parsed once.
enum Shapes {
  static let manifest = SchemaCheck(datasetSchema)
  static let paper = SchemaCheck(paperSchema)
  static let works = SchemaCheck(worksSchema)
  static let package = SchemaCheck(dataPackageSchema)
}

extension Findings {
  mutating func hold(_ file: JSONFile, against schema: SchemaCheck, shown: String) {
    guard let root = file.root else { return }
    for fault in schema.faults(of: root) {
      add(fault.rule, fault.message, file: shown, at: fault.node.place)
    }
  }
}

extension Rule {
  static let unknownKey = Rule(
    "unknown-key", .error, "A key that the format does not know",
    why:
      "Format 1 of the dataset names every key. A key it does not know is mostly a misspelt one, "
      + "and its value is read by nobody. In datapackage.json it is looked for where a slip does "
      + "harm: in a table's schema, its fields and their constraints.",
    mend: "Spell the key as the format does (petik schema paper), or take it out.",
    bad: #"{"name": "n", "type": "integer", "constraints": {"minimun": 1}}"#,
    good: #"{"name": "n", "type": "integer", "constraints": {"minimum": 1}}"#)

  static let missingKey = Rule(
    "missing-key", .error, "A key that the format demands is missing",
    why: "Readers of format 1 ask for these keys without looking whether they are there.",
    mend: "Add the key, or write the paper again with petik ingest.",
    bad: #"{"id": "t1", "label": "Tabel 1", "rows": []}"#,
    good: #"{"id": "t1", "label": "Tabel 1", "caption": null, "rows": [], …}"#)

  static let wrongType = Rule(
    "wrong-type", .error, "A value of another type than the format says",
    why: "A number in quotes sorts, adds and compares as a text.",
    mend: "Write the value as the type that is expected.",
    bad: #"{"level": "1"}"#, good: #"{"level": 1}"#)

  static let wrongValue = Rule(
    "wrong-value", .error, "A value that the format does not allow",
    why: "Kinds, roles, types and severities are closed lists, and confidences go from 0 to 1.",
    mend: "Use one of the allowed values.",
    bad: #"{"role": "methodology", "confidence": 98}"#,
    good: #"{"role": "methods", "confidence": 0.98}"#)
}
