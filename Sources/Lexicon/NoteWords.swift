import PetikText

/// Words of notes: the short forms by which one points back to a work, as match keys, and what
/// tells a note's mark from any other number.
@usableFromInline package final class NoteWords: Sendable {
  /// The work of the note before.
  package let ibid: Set<String>
  /// The author of the note before.
  package let idem: Set<String>
  /// A work of the named author, cited before.
  package let opCit: Set<String>
  /// The same place in that work.
  package let locCit: Set<String>
  /// Headings of notes that stand together behind the text, as match keys.
  package let headings: Set<String>
  /// What bears a number: `No. 3`, `Pasal 5`. Lower case, no point.
  package let numbered: Set<String>
  /// Words in a sentence that a number behind them goes with: `sebanyak 4`.
  package let counted: Set<String>

  /// What a number behind a word is by it.
  @usableFromInline package struct NumberClass: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable package static var numbered: Self { Self(rawValue: 1) }
    @inlinable package static var counted: Self { Self(rawValue: 2) }
  }

  /// The words that numbers go with.
  package let beforeNumbers: WordTable<NumberClass>
  /// The short forms above, by their first words.
  let forms: PhraseTable<Forms>

  package init(
    ibid: Set<String>, idem: Set<String>, opCit: Set<String>, locCit: Set<String>,
    headings: Set<String>, numbered: Set<String>, counted: Set<String>
  ) {
    self.ibid = ibid
    self.idem = idem
    self.opCit = opCit
    self.locCit = locCit
    self.headings = headings
    self.numbered = numbered
    self.counted = counted
    beforeNumbers = WordTable([(numbered, .numbered), (counted, .counted)])
    forms = PhraseTable([(ibid, .ibid), (idem, .idem), (opCit, .opCit), (locCit, .locCit)])
  }

  package func merging(_ other: NoteWords) -> NoteWords {
    NoteWords(
      ibid: ibid.union(other.ibid), idem: idem.union(other.idem), opCit: opCit.union(other.opCit),
      locCit: locCit.union(other.locCit), headings: headings.union(other.headings),
      numbered: numbered.union(other.numbered), counted: counted.union(other.counted))
  }

  package static let latin = NoteWords(
    ibid: ["ibid", "ibidem"], idem: ["idem", "eadem"],
    opCit: ["op cit", "opcit", "opere citato"],
    locCit: ["loc cit", "loccit", "loco citato"], headings: [], numbered: [], counted: [])

  package static let indonesian = NoteWords(
    ibid: [], idem: ["ders", "penulis yang sama"], opCit: ["dalam karya yang sama"], locCit: [],
    headings: ["catatan", "catatan akhir", "catatan kaki", "catatan catatan"],
    numbered: [
      "no", "nomor", "nomer", "vol", "hlm", "hal", "halaman", "h", "jilid", "pasal", "ayat",
      "tabel", "gambar", "grafik", "bagan", "lampiran", "bab", "rp", "cet", "juz", "tgl", "rt",
      "rw",
    ],
    counted: [
      "volume", "edisi", "butir", "huruf", "angka", "bagian", "tahun", "tahap", "siklus", "kelas",
      "semester", "minggu", "hari", "surah", "surat", "kelompok", "persamaan", "rumus", "poin",
      "tanggal", "pukul", "sekitar", "sebanyak", "selama", "usia", "umur", "lebih", "kurang",
      "dari",
      "atau", "sampai", "hingga", "antara", "level", "skor", "nilai", "versi", "indikator",
      "putusan", "seri", "terbitan", "jumlah", "total", "nomor", "hanya", "adalah", "sebesar",
      "menjadi", "dengan", "berjumlah", "urutan", "peringkat", "sejumlah", "pada", "untuk",
    ])

  package static let english = NoteWords(
    ibid: [], idem: ["same author"], opCit: [], locCit: [],
    headings: ["notes", "endnotes", "end notes", "footnotes", "foot notes"],
    numbered: [
      "no", "nos", "vol", "p", "pp", "page", "pages", "article", "art", "section", "sec", "para",
      "table", "figure", "fig", "figs", "chapter", "ch", "equation", "eq", "appendix",
    ],
    counted: [
      "number", "volume", "issue", "paragraph", "part", "step", "phase", "stage", "grade", "week",
      "year", "years", "group", "version", "level", "about", "around", "only", "least", "than",
      "between", "from", "with", "cycle", "item", "items", "question", "model", "type", "case",
      "study", "hypothesis", "series", "score", "total", "over", "under", "nearly", "were", "have",
    ])
}
