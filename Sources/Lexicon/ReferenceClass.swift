/// What a word may mean in a reference; `ed` may be an editor's or an edition's.
package struct ReferenceClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Spelled out, so that lists of classes cost nothing in other modules.
  package init(arrayLiteral classes: Self...) {
    rawValue = classes.reduce(0) { $0 | $1.rawValue }
  }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// Between the last two authors: `dan`, `and`.
  package static let connective = Self(bit: 0)
  /// For the authors left out: `dkk`, `et al`.
  package static let etAl = Self(bit: 1)
  /// Before the work that holds this one: `dalam`, `in`.
  package static let container = Self(bit: 2)
  /// Before a container word: `di dalam`.
  package static let containerPrefix = Self(bit: 3)
  /// Between an act's number and its year: `Nomor 5 Tahun 2019`.
  package static let lawYear = Self(bit: 4)
  /// Words whose point ends no sentence.
  package static let abbreviation = Self(bit: 5)
  /// Before the date on which a page was read.
  package static let access = Self(bit: 6)
  /// Words that lead to an address: `tersedia`, `available`, `from`.
  package static let address = Self(bit: 7)
  package static let editor = Self(bit: 8)
  package static let translator = Self(bit: 9)
  package static let page = Self(bit: 10)
  package static let volume = Self(bit: 11)
  package static let issue = Self(bit: 12)
  package static let edition = Self(bit: 13)
  /// Kinds of theses.
  package static let thesis = Self(bit: 14)
  /// Names of acts, regulations and rulings.
  package static let law = Self(bit: 15)
  /// In names of conferences and their proceedings.
  package static let conference = Self(bit: 16)
  /// In names of journals.
  package static let journal = Self(bit: 17)
  /// In names of publishers.
  package static let publisher = Self(bit: 18)
  /// In names of bodies that publish as authors.
  package static let organisation = Self(bit: 19)
  /// Kinds of reports.
  package static let report = Self(bit: 20)
  /// Instead of a year.
  package static let undated = Self(bit: 21)
  /// Small words before a family name: `van`, `bin`.
  package static let particle = Self(bit: 22)
  /// After a family name: `Jr`.
  package static let suffix = Self(bit: 23)
  /// Degrees and titles around names, without points.
  package static let degree = Self(bit: 24)
  /// Behind a publisher's name: `Inc`.
  package static let company = Self(bit: 25)
  /// `edited`, before `by`.
  package static let edited = Self(bit: 26)
  package static let by = Self(bit: 27)
  /// Before a work in a note: `lihat`, `see also`.
  package static let prefix = Self(bit: 28)
  /// Parts of acts that notes cite: `Pasal 28`.
  package static let actPart = Self(bit: 29)
  /// Opens an entry for what was said, not printed.
  package static let interview = Self(bit: 30)
  /// `doi`, before one.
  package static let doi = Self(bit: 31)
  /// Towns, provinces, states and countries where works are published.
  package static let place = Self(bit: 32)
  /// Small words of titles: `the`, `of`, `yang`.
  package static let small = Self(bit: 33)
  /// In names of newspapers and news sites.
  package static let newspaper = Self(bit: 34)
  /// A set of data, a programme.
  package static let dataset = Self(bit: 35)
  /// Archives of preprints: `arXiv`.
  package static let archive = Self(bit: 36)
  package static let isbn = Self(bit: 37)
  package static let issn = Self(bit: 38)
  package static let month = Self(bit: 39)

  package func isIntersecting(_ other: Self) -> Bool { rawValue & other.rawValue != 0 }
}
