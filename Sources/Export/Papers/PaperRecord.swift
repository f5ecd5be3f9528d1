import PetikModel
import PetikText

/// A paper as paper.json has it. What the file lacks is empty: exporters believe nothing.
package struct PaperRecord: Sendable {
  package var id: String
  package var source = Source()
  package var language = ""
  package var metadata = Metadata()
  package var abstracts: [Abstract] = []
  package var keywords: [KeywordGroup] = []
  package var sections: [Section] = []
  package var blocks: [Block] = []
  package var tables: [Table] = []
  package var figures: [Figure] = []
  package var footnotes: [Footnote] = []
  package var callouts: [Callout] = []
  package var citations: [Citation] = []
  package var references: [Reference] = []
  package var crossReferences: [CrossReference] = []

  package struct Source: Sendable {
    package var path = ""
    package var sha256 = ""
    package var byteCount = 0
  }

  package struct Section: Sendable {
    package var id: String
    package var level: Int
    package var label: String?
    package var title: String
    package var role: String
    package var language: String
    package var parent: String?
    /// Its heading's block.
    package var heading: String
    package var blocks: [String]
  }

  package struct Block: Sendable {
    package var id: String
    /// nil for a kind that this version does not know.
    package var kind: BlockKind?
    package var section: String?
    package var page: Int
    package var language: String?
    package var text: Bytes
    package var spans: [Span]
    package var rule: String
    package var confidence: String
    /// The list of a list item.
    package var list: String?
    package var label: String?
  }

  package struct Abstract: Sendable {
    package var language: String
    package var text: String
    package var blocks: [String]

    /// At least one: an abstract without text has an empty one.
    var paragraphs: [String] {
      let lines = text.split(separator: "\n").map(String.init)
      return lines.isEmpty ? [""] : lines
    }
  }

  package struct KeywordGroup: Sendable {
    package var language: String
    package var terms: [String]
  }

  package struct Footnote: Sendable {
    package var id: String
    package var label: String
    package var text: Bytes
    package var block: String
    package var spans: [Span]
    package var references: [String]
    /// `ibid`, `opCit`, … and what it leads to.
    package var backKind: String?
    package var backFootnote: String?
    package var backReference: String?
  }

  package struct Callout: Sendable {
    package var id: String
    package var label: String
    package var footnote: String?
    package var block: String
    /// Byte offset in the block's text.
    package var at: Int
    package var spans: [Span]
  }

  package struct CrossReference: Sendable {
    package var text: String
    package var kind: String
    package var target: String?
    package var block: String
    /// Byte offset in the block's text.
    package var at: Int
  }
}
