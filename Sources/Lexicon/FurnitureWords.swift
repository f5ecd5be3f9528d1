import PetikText

/// What heads and feet of pages are made of.
@usableFromInline package final class FurnitureWords: Sendable {
  /// What a single word may be in a head or foot.
  @usableFromInline package struct Class: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt16
    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Spelled out, so that lists of classes cost nothing in other modules.
    @inlinable package init(arrayLiteral classes: Self...) {
      rawValue = classes.reduce(0) { $0 | $1.rawValue }
    }

    @inlinable package static var volume: Self { Self(rawValue: 1) }
    @inlinable package static var issue: Self { Self(rawValue: 2) }
    @inlinable package static var journal: Self { Self(rawValue: 4) }
    @inlinable package static var periodical: Self { Self(rawValue: 8) }
    @inlinable package static var captionOpening: Self { Self(rawValue: 16) }
    @inlinable package static var page: Self { Self(rawValue: 32) }
    @inlinable package static var issn: Self { Self(rawValue: 64) }
    /// Of phrases, not of words.
    @inlinable package static var licence: Self { Self(rawValue: 128) }
    /// The first word of such a phrase.
    @inlinable package static var opensLicence: Self { Self(rawValue: 256) }
  }

  /// All single words of the lists below.
  package let classes: WordTable<Class>
  /// Words of a volume or issue statement, before a number.
  package let volumeWords: Set<String>
  /// Those of them that count nothing else.
  package let issueWords: Set<String>
  /// Words in a journal's name.
  package let journalWords: Set<String>
  /// Words that only periodicals have in their names.
  package let periodicalWords: Set<String>
  /// Parts of the addresses of journals' own sites.
  package let addressMarks: Set<String>
  /// Phrases of licence lines, as match keys.
  package let licencePhrases: Set<String>
  package let licences: PhraseTable<Class>
  /// Words that open lines which may well repeat on many pages and are no heads.
  package let captionOpenings: Set<String>
  /// Words before a folio: `halaman 12`.
  package let pageWords: Set<String>
  /// Lines that the user names in pipeline.json, as match keys.
  package let runningHeads: Set<String>

  package init(
    volumeWords: Set<String>, issueWords: Set<String>, journalWords: Set<String>,
    periodicalWords: Set<String>, addressMarks: Set<String>, licencePhrases: Set<String>,
    captionOpenings: Set<String>, pageWords: Set<String>, runningHeads: Set<String> = []
  ) {
    self.volumeWords = volumeWords
    self.issueWords = issueWords
    self.journalWords = journalWords
    self.periodicalWords = periodicalWords
    self.addressMarks = addressMarks
    self.licencePhrases = licencePhrases
    self.captionOpenings = captionOpenings
    self.pageWords = pageWords
    self.runningHeads = runningHeads
    licences = PhraseTable([(licencePhrases, .licence)])
    classes = WordTable([
      (volumeWords, .volume), (issueWords, .issue), (journalWords, .journal),
      (periodicalWords, .periodical), (captionOpenings, .captionOpening), (pageWords, .page),
      (["issn", "eissn", "pissn"], .issn),
      (Set(licencePhrases.map(\.firstWord)), .opensLicence),
    ])
  }

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

  /// The same words and lines that the user names, as match keys.
  package func adding(runningHeads: [String]) -> FurnitureWords {
    FurnitureWords(
      volumeWords: volumeWords, issueWords: issueWords, journalWords: journalWords,
      periodicalWords: periodicalWords, addressMarks: addressMarks,
      licencePhrases: licencePhrases, captionOpenings: captionOpenings, pageWords: pageWords,
      runningHeads: self.runningHeads.union(runningHeads))
  }

  package static let indonesian = FurnitureWords(
    volumeWords: ["volume", "vol", "nomor", "no", "edisi", "tahun", "jilid"],
    issueWords: ["volume", "vol", "jilid", "edisi"],
    journalWords: ["jurnal", "majalah", "buletin", "prosiding", "warta", "berkala", "terbitan"],
    periodicalWords: ["jurnal", "majalah", "buletin", "prosiding"],
    addressMarks: ["jurnal", "ojs"],
    licencePhrases: [
      "di bawah lisensi", "hak cipta", "lisensi creative commons", "sengaja dikosongkan",
    ],
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
      "intentionally left blank",
    ],
    captionOpenings: ["source", "table", "figure", "note", "notes", "fig"],
    pageWords: ["page", "p", "pp"])
}
