import PetikDataset
import PetikJSON

extension Check {
  /// The JSON files are JSON. Run when a file is read.
  static let json = Check("json", [.invalidJSON], .reading)
}

extension Findings {
  /// Tells what is wrong with a file as JSON.
  mutating func read(_ file: JSONFile, shown: String) {
    for fault in file.faults { add(.invalidJSON, fault.message, file: shown, at: fault.place) }
  }
}

extension Rule {
  static let invalidJSON = Rule(
    "invalid-json", .error, "A file is no valid JSON",
    why: "RFC 8259 is what every reader of the dataset expects. A key given twice is read "
      + "differently by different tools, so it counts as a fault too.",
    mend: "Mend the file at that place, or write it again with petik ingest.",
    bad: #"{"format": "petik.dataset/1", "papers": [],}"#,
    good: #"{"format": "petik.dataset/1", "papers": []}"#)
}
