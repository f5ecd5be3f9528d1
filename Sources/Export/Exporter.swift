import PetikText

/// A form in which papers are handed to other programs. One exporter a file, listed once in
/// ``all``.
package struct Exporter: Sendable {
  /// As it is given on the command line.
  package let name: String
  /// One line for the list of formats.
  package let summary: String
  /// Of the files that it writes, without the point; of the folder where it writes several.
  package let fileExtension: String
  package let output: Output
  /// Whether a user may choose what one line is.
  package let hasGrains: Bool

  /// What one run writes.
  package enum Output: Sendable {
    /// One text for all papers, in pieces.
    case stream(@Sendable (ExportSource, ExportOptions, TextSink) throws -> Void)
    /// A text for each paper, in a file named after its id.
    case paperFiles(@Sendable (PaperRecord, ExportOptions, TextSink) throws -> Void)
    /// Several files over all papers, in one folder.
    case folder(@Sendable (ExportSource, ExportOptions, FolderSink) throws -> Void)
    /// One file that only its own library can write, at the given path.
    case file(@Sendable (ExportSource, ExportOptions, String) throws -> Void)
  }

  package init(
    _ name: String, fileExtension: String, summary: String, hasGrains: Bool = false,
    output: Output
  ) {
    self.name = name
    self.summary = summary
    self.fileExtension = fileExtension
    self.output = output
    self.hasGrains = hasGrains
  }

  /// In the order in which `petik export --list` shows them.
  package static let all: [Exporter] = [
    .text, .markdown, .jsonl, .csv, .sqlite, .csl, .bibtex, .ris, .jats, .tei,
  ]
}

/// What a user may choose beside the format.
package struct ExportOptions: Sendable {
  /// What one line of JSON Lines is.
  package var grain = Grain.paper

  package init() {}
}

/// Why an export stopped: what, where, and how to mend it.
package struct ExportError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
