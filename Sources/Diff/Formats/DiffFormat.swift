import PetikText

/// How a comparison is written.
package struct DiffFormat: Sendable {
  package struct Style: Sendable {
    package var hasColour = false
    /// Columns of the terminal; nil where the output is no terminal.
    package var width: Int?

    package init(hasColour: Bool = false, width: Int? = nil) {
      self.hasColour = hasColour
      self.width = width
    }
  }

  package let name: String
  package let write: @Sendable (DatasetDiff, Style) -> String

  init(_ name: String, _ write: @escaping @Sendable (DatasetDiff, Style) -> String) {
    self.name = name
    self.write = write
  }

  /// Every format; the first is the usual one.
  package static let all: [DiffFormat] = [text, markdown, html, json, daff, stat, nameOnly]
}
