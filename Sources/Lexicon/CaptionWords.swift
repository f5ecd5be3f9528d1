/// What captions of tables and figures, and the lines below them, open with.
package struct CaptionWords: Sendable {
  /// Words before a table's number.
  package var tableLabels: Set<String>
  /// Words before a figure's number.
  package var figureLabels: Set<String>
  /// Words after a label that make it the subject of a sentence: `Tabel 2 menunjukkan`.
  package var mentionVerbs: Set<String>
  /// Words that open a line which names where the data are from.
  package var sourceLabels: Set<String>
  /// Words that open a line which explains the table.
  package var noteLabels: Set<String>
  /// Words that say that a table goes on: `Tabel 2 (lanjutan)`.
  package var continuations: Set<String>
  /// What programs of statistics print below their tables, behind a letter or stars:
  /// `a. Dependent Variable: Y`.
  package var programNotes: Set<String>

  package func merging(_ other: CaptionWords) -> CaptionWords {
    CaptionWords(
      tableLabels: tableLabels.union(other.tableLabels),
      figureLabels: figureLabels.union(other.figureLabels),
      mentionVerbs: mentionVerbs.union(other.mentionVerbs),
      sourceLabels: sourceLabels.union(other.sourceLabels),
      noteLabels: noteLabels.union(other.noteLabels),
      continuations: continuations.union(other.continuations),
      programNotes: programNotes.union(other.programNotes))
  }

  package static let indonesian = CaptionWords(
    tableLabels: ["tabel"],
    figureLabels: ["gambar", "grafik", "bagan", "diagram", "skema", "peta", "foto"],
    mentionVerbs: [
      "menunjukkan", "menunjukan", "memperlihatkan", "menyajikan", "menggambarkan", "menjelaskan",
      "memuat", "merupakan", "adalah", "berisi", "menampilkan", "di", "dapat", "tersebut",
      "terlihat",
      "diketahui", "dan", "yang", "berikut", "ini", "memberikan", "mengungkapkan", "merangkum",
      "menyatakan", "mendeskripsikan", "memaparkan", "mengindikasikan",
    ],
    sourceLabels: ["sumber", "sumber data"],
    noteLabels: ["keterangan", "catatan", "ket"],
    continuations: ["lanjutan", "sambungan"],
    programNotes: ["variabel dependen", "variabel terikat", "prediktor"])

  package static let english = CaptionWords(
    tableLabels: ["table"],
    figureLabels: ["figure", "fig", "chart", "scheme", "map", "graph"],
    mentionVerbs: [
      "shows", "show", "presents", "displays", "illustrates", "depicts", "lists", "summarizes",
      "summarises", "is", "are", "indicates", "provides", "reports", "describes", "demonstrates",
      "below", "above", "and", "also", "reveals", "gives", "contains", "highlights", "compares",
    ],
    sourceLabels: ["source", "sources", "data source", "data sources"],
    noteLabels: ["note", "notes"],
    continuations: ["continued", "continuation", "cont", "contd", "cont'd"],
    programNotes: [
      "dependent variable", "predictors", "test distribution", "calculated from", "lilliefors",
      "correlation is significant", "grouping variable", "computed only", "based on",
      "all requested",
      "this is a lower", "user specified", "listwise n", "not corrected for",
    ])
}
