/// What heads and feet of pages are made of.
package struct FurnitureWords: Sendable {
  /// Words of a volume or issue statement, before a number.
  package var volumeWords: Set<String>
  /// Those of them that count nothing else.
  package var issueWords: Set<String>
  /// Words in a journal's name.
  package var journalWords: Set<String>
  /// Words that only periodicals have in their names.
  package var periodicalWords: Set<String>
  /// Parts of the addresses of journals' own sites.
  package var addressMarks: Set<String>
  /// Phrases of licence lines, as match keys.
  package var licencePhrases: Set<String>
  /// Words that open lines which may well repeat on many pages and are no heads.
  package var captionOpenings: Set<String>
  /// Words before a folio: `halaman 12`.
  package var pageWords: Set<String>
  /// Lines that the user names in pipeline.json, as match keys.
  package var runningHeads: Set<String> = []

  package func merging(_ other: FurnitureWords) -> FurnitureWords {
    FurnitureWords(
      volumeWords: volumeWords.union(other.volumeWords),
      issueWords: issueWords.union(other.issueWords),
      journalWords: journalWords.union(other.journalWords),
      periodicalWords: periodicalWords.union(other.periodicalWords),
      addressMarks: addressMarks.union(other.addressMarks),
      licencePhrases: licencePhrases.union(other.licencePhrases),
      captionOpenings: captionOpenings.union(other.captionOpenings),
      pageWords: pageWords.union(other.pageWords),
      runningHeads: runningHeads.union(other.runningHeads))
  }

  package static let indonesian = FurnitureWords(
    volumeWords: ["volume", "vol", "nomor", "no", "edisi", "tahun", "jilid"],
    issueWords: ["volume", "vol", "jilid", "edisi"],
    journalWords: ["jurnal", "majalah", "buletin", "prosiding", "warta", "berkala", "terbitan"],
    periodicalWords: ["jurnal", "majalah", "buletin", "prosiding"],
    addressMarks: ["jurnal", "ojs"],
    licencePhrases: ["di bawah lisensi", "hak cipta", "lisensi creative commons"],
    captionOpenings: ["sumber", "tabel", "gambar", "grafik", "bagan", "keterangan", "diagram"],
    pageWords: ["halaman", "hal", "hlm"])

  package static let english = FurnitureWords(
    volumeWords: ["volume", "vol", "number", "no", "issue"],
    issueWords: ["volume", "vol"],
    journalWords: [
      "journal", "journals", "review", "proceedings", "bulletin", "transactions", "international",
      "studies",
    ],
    periodicalWords: ["journal", "proceedings", "bulletin"],
    addressMarks: ["doi.org", "index.php", "journal", "@"],
    licencePhrases: [
      "creative commons", "licensed under", "all rights reserved", "copyright",
      "open access article",
      "authors retain all copyrights", "this is an open access", "published by",
    ],
    captionOpenings: ["source", "table", "figure", "note", "notes", "fig"],
    pageWords: ["page", "p", "pp"])
}
