import Foundation
import PetikValidate
import Testing

/// Small tables that validators get wrong, where the machine has them beside the project.
@Suite struct TrapTests {
  /// For each trap the rule that must speak and its true place; nil: the table is clean.
  private let expected: [String: String?] = [
    "bad-utf8": "csv-encoding 3:7", "blank-header": "csv-empty-header 1:13",
    "blank-row": "csv-blank-row 3:1", "bom": "csv-byte-order-mark 1:1",
    "cr-only": "csv-line-end 1:19", "crlf": nil, "decimal-comma": "cell-type 3:6",
    "dup-header": "csv-duplicate-header 1:18", "dup-pk": "duplicate-key 3:1",
    "dup-row": "duplicate-key 4:1", "empty-cells-row": "cell-required 3:1",
    "empty-file": "csv-empty-file", "extra-cell": "csv-extra-cell 3:15",
    "extra-col": "csv-header-mismatch 1:20", "header-only": "csv-no-rows 1:1",
    "missing-cell": "csv-missing-cell 3:11", "missing-col": "csv-header-mismatch 1:17",
    "missing-file": "missing-file 1:62", "multiline-then-type": "cell-type 4:6",
    "nan": "cell-not-finite 3:6", "no-final-newline": nil, "nul": "csv-nul-byte 3:5", "ok": nil,
    "quote-mid": "csv-stray-quote 3:6", "trailing-space": "cell-type 3:6", "type": "cell-type 3:6",
    "unclosed-quote": "csv-unclosed-quote 3:4", "unicode-minus": "cell-type 3:6",
    "wrong-order": "csv-header-mismatch 1:4",
  ]

  @Test func everyTrapIsCaughtAtItsPlace() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let traps = root.deletingLastPathComponent().appending(path: "shared/benchmarks/validate-traps")
    guard FileManager.default.fileExists(atPath: traps.path(percentEncoded: false)) else {
      print("skipped: no traps beside the project")
      return
    }
    for (name, expectation) in expected {
      let findings = try validate(
        traps.appending(path: name), shown: name, sources: traps, options: ValidateOptions())
      let found = findings.map { finding in
        finding.rule.id + (finding.place.map { " \($0.line):\($0.column)" } ?? "")
      }
      if let expectation {
        #expect(found.contains(expectation), "\(name): \(found)")
      } else {
        #expect(found.isEmpty, "\(name): \(found)")
      }
    }
  }
}
