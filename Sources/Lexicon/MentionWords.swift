import PetikText

/// Words that, before a number, mention another part of the paper. Those of tables and figures are
/// the captions' own.
package struct MentionWords: Sendable {
  package let tables: Set<String>
  package let figures: Set<String>
  package let sections: Set<String>
  package let equations: Set<String>
  package let appendices: Set<String>

  /// What a word mentions.
  package enum Kind: Sendable { case table, figure, section, equation, appendix }

  /// All of these words; one that is in two lists is of the first.
  package let kinds: WordTable<Kind>

  package init(
    tables: Set<String>, figures: Set<String>, sections: Set<String>, equations: Set<String>,
    appendices: Set<String>
  ) {
    self.tables = tables
    self.figures = figures
    self.sections = sections
    self.equations = equations
    self.appendices = appendices
    let lists: [(Set<String>, Kind)] = [
      (tables, .table), (figures, .figure), (sections, .section), (equations, .equation),
      (appendices, .appendix),
    ]
    kinds = WordTable(lists.flatMap { list in list.0.map { ($0, list.1) } }) { first, _ in first }
  }

  package func merging(_ other: MentionWords) -> MentionWords {
    MentionWords(
      tables: tables.union(other.tables), figures: figures.union(other.figures),
      sections: sections.union(other.sections), equations: equations.union(other.equations),
      appendices: appendices.union(other.appendices))
  }

  package static let indonesian = MentionWords(
    tables: ["tabel"], figures: ["gambar", "grafik", "bagan", "diagram", "skema", "peta", "foto"],
    sections: ["bab", "bagian", "subbab", "sub-bab"], equations: ["persamaan", "rumus"],
    appendices: ["lampiran"])

  package static let english = MentionWords(
    tables: ["table", "tables"],
    figures: ["figure", "figures", "fig", "figs", "chart", "graph", "map", "scheme"],
    sections: ["section", "sections", "chapter"],
    equations: ["equation", "equations", "eq", "eqs", "formula"], appendices: ["appendix"])
}
