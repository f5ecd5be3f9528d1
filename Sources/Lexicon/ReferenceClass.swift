/// What a word may mean in a reference; `ed` may be an editor's or an edition's.
///
/// Inlinable, so that sets of classes are constants in the modules that ask.
@usableFromInline package struct ReferenceClass: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt64

  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  @inline(__always) @inlinable package init(bit: UInt64) { rawValue = 1 << bit }

  // The library's own are generic code that no optimiser sees through.

  @inlinable package init(arrayLiteral elements: Self...) {
    rawValue = elements.reduce(0) { $0 | $1.rawValue }
  }

  @inline(__always) @inlinable package func contains(_ other: Self) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  @inline(__always) @inlinable package mutating func formUnion(_ other: Self) {
    self = Self(rawValue: rawValue | other.rawValue)
  }

  @inline(__always) @inlinable package func union(_ other: Self) -> Self {
    Self(rawValue: rawValue | other.rawValue)
  }

  /// Between the last two authors: `dan`, `and`.
  @inlinable package static var connective: Self { Self(bit: 0) }
  /// For the authors left out: `dkk`, `et al`.
  @inlinable package static var etAl: Self { Self(bit: 1) }
  /// Before the work that holds this one: `dalam`, `in`.
  @inlinable package static var container: Self { Self(bit: 2) }
  /// Before a container word: `di dalam`.
  @inlinable package static var containerPrefix: Self { Self(bit: 3) }
  /// Between an act's number and its year: `Nomor 5 Tahun 2019`.
  @inlinable package static var lawYear: Self { Self(bit: 4) }
  /// Words whose point ends no sentence.
  @inlinable package static var abbreviation: Self { Self(bit: 5) }
  /// Before the date on which a page was read.
  @inlinable package static var access: Self { Self(bit: 6) }
  /// Words that lead to an address: `tersedia`, `available`, `from`.
  @inlinable package static var address: Self { Self(bit: 7) }
  @inlinable package static var editor: Self { Self(bit: 8) }
  @inlinable package static var translator: Self { Self(bit: 9) }
  @inlinable package static var page: Self { Self(bit: 10) }
  @inlinable package static var volume: Self { Self(bit: 11) }
  @inlinable package static var issue: Self { Self(bit: 12) }
  @inlinable package static var edition: Self { Self(bit: 13) }
  /// Kinds of theses.
  @inlinable package static var thesis: Self { Self(bit: 14) }
  /// Names of acts, regulations and rulings.
  @inlinable package static var law: Self { Self(bit: 15) }
  /// In names of conferences and their proceedings.
  @inlinable package static var conference: Self { Self(bit: 16) }
  /// In names of journals.
  @inlinable package static var journal: Self { Self(bit: 17) }
  /// In names of publishers.
  @inlinable package static var publisher: Self { Self(bit: 18) }
  /// In names of bodies that publish as authors.
  @inlinable package static var organisation: Self { Self(bit: 19) }
  /// Words that say a kind of work, where they stand alone: `technical report`, `master`.
  @inlinable package static var report: Self { Self(bit: 20) }
  /// Instead of a year.
  @inlinable package static var undated: Self { Self(bit: 21) }
  /// Small words before a family name: `van`, `bin`.
  @inlinable package static var particle: Self { Self(bit: 22) }
  /// After a family name: `Jr`.
  @inlinable package static var suffix: Self { Self(bit: 23) }
  /// Degrees and titles around names, without points.
  @inlinable package static var degree: Self { Self(bit: 24) }
  /// Behind a publisher's name: `Inc`.
  @inlinable package static var company: Self { Self(bit: 25) }
  /// `edited`, before `by`.
  @inlinable package static var edited: Self { Self(bit: 26) }
  @inlinable package static var by: Self { Self(bit: 27) }
  /// Before a work in a note: `lihat`, `see also`.
  @inlinable package static var prefix: Self { Self(bit: 28) }
  /// Parts of acts that notes cite: `Pasal 28`.
  @inlinable package static var actPart: Self { Self(bit: 29) }
  /// Opens an entry for what was said, not printed.
  @inlinable package static var interview: Self { Self(bit: 30) }
  /// `doi`, before one.
  @inlinable package static var doi: Self { Self(bit: 31) }
  /// Towns, provinces, states and countries where works are published.
  @inlinable package static var place: Self { Self(bit: 32) }
  /// Small words of titles: `the`, `of`, `yang`.
  @inlinable package static var small: Self { Self(bit: 33) }
  /// In names of newspapers and news sites.
  @inlinable package static var newspaper: Self { Self(bit: 34) }
  /// A set of data, a programme.
  @inlinable package static var dataset: Self { Self(bit: 35) }
  /// Archives of preprints: `arXiv`.
  @inlinable package static var archive: Self { Self(bit: 36) }
  @inlinable package static var isbn: Self { Self(bit: 37) }
  @inlinable package static var issn: Self { Self(bit: 38) }
  /// Words of journals' names cut short, by ISO 4: `phys`, `lett`, `rev`.
  @inlinable package static var journalAbbreviation: Self { Self(bit: 40) }
  @inlinable package static var month: Self { Self(bit: 39) }

  /// `spring`, before a year.
  @inlinable package static var season: Self { Self(bit: 41) }
  /// Parts of works: `Part II`, `Bab 3`.
  @inlinable package static var division: Self { Self(bit: 42) }
  /// `in press`, `to appear`, `submitted`.
  @inlinable package static var status: Self { Self(bit: 43) }

  /// States and countries, behind the name of a town.
  @inlinable package static var region: Self { Self(bit: 44) }

  /// `Paper presented at`, `Makalah disajikan pada`: an event follows.
  @inlinable package static var presented: Self { Self(bit: 45) }
  /// Given names that are printed short, with a point: `Muh.`, `Wm.`
  @inlinable package static var shortName: Self { Self(bit: 46) }
  /// Arabic articles, before a hyphen: `al`, `asy`.
  @inlinable package static var arabicArticle: Self { Self(bit: 50) }
  /// First words of the gazettes in which acts are printed: `Lembaran Negara`.
  @inlinable package static var gazette: Self { Self(bit: 49) }

  /// Before an article's number: `Art. no. 105393`.
  @inlinable package static var article: Self { Self(bit: 47) }
  /// Which edition, in words: `kedua`, `revised`.
  @inlinable package static var ordinal: Self { Self(bit: 48) }

  /// `.volume | .issue`: a list of classes would be an array, made at every question.
  @inline(__always) @inlinable package static func | (left: Self, right: Self) -> Self {
    Self(rawValue: left.rawValue | right.rawValue)
  }

  @inline(__always) @inlinable package func isIntersecting(_ other: Self) -> Bool {
    rawValue & other.rawValue != 0
  }
}
