import PetikText

/// A way to write a report.
package struct Output: Sendable {
  package let name: String
  /// The whole report; nothing is ever left out unsaid.
  package let write: @Sendable (ValidateReport) -> Bytes

  init(_ name: String, write: @escaping @Sendable (ValidateReport) -> Bytes) {
    self.name = name
    self.write = write
  }

  package static let all: [Output] = [
    .text, .json, .jsonl, .github, .gitlab, .sarif, .junit, .markdown,
  ]
}
