/// The bytes of a paper by where they went.
package struct Ledger: Hashable, Sendable {
  package var bytes = 0
  package var blank = 0
  package var content = 0
  package var furniture = 0
  package var unclassified = 0

  package init() {}
}

/// Everything petik knows of one paper. Entities point at each other by index; the writer turns
/// indices into ids (`b1`, `s1`, `t1`, …).
package struct Paper: Sendable {
  package var id: String
  package var source: SourceText
  package var language = "und"
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
  package var ledger = Ledger()
  package var findings: [Finding] = []

  package init(id: String, source: SourceText) {
    self.id = id
    self.source = source
  }
}
