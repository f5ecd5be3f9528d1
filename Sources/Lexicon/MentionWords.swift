/// Words that, before a number, mention another part of the paper. Those of tables and figures are
/// the captions' own.
package struct MentionWords: Sendable {
  package var tables: Set<String>
  package var figures: Set<String>
  package var sections: Set<String>
  package var equations: Set<String>
  package var appendices: Set<String>

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
