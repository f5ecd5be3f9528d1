import PetikModel
import PetikText

/// A form in which works are written for other programs, one work after another.
package struct BibliographyFormat: Sendable {
  /// As it is given on the command line.
  package let name: String
  /// Appends one work, with the end of its last line.
  package let write: @Sendable (Work, WorkID, inout Bytes) -> Void

  init(_ name: String, write: @escaping @Sendable (Work, WorkID, inout Bytes) -> Void) {
    self.name = name
    self.write = write
  }

  package static let all: [BibliographyFormat] = [.csl, .bibtex, .ris]
}

/// What a work is called by: a text, or a number as it was written.
package enum WorkID: Hashable, Sendable {
  case text(String)
  case number(String)

  package var text: String {
    switch self {
    case .text(let text), .number(let text): text
    }
  }
}
