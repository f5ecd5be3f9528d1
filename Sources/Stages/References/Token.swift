import PetikLexicon
import PetikText

/// A word, a number, a sign or an address of an entry.
struct Token: Sendable {
  enum Kind: UInt8, Sendable { case word, number, sign, address, doi }

  let kind: Kind
  /// A blank stands before it.
  var isApart: Bool
  /// The first letter is a capital.
  var isCapital = false
  /// A capital by itself, or up to four: `G`, `MZ`.
  var isInitial = false
  /// An Arabic article stands before the capital: `al-Qurtubi`.
  var hasArticle = false
  /// The number of a month's name; else 0.
  var monthNumber: UInt8 = 0
  /// Digits at the start of a number, 255 at most.
  var digits: UInt8 = 0
  /// The one character of a sign; NUL for other tokens.
  var sign: Unicode.Scalar = "\0"
  /// What the word means in references.
  var classes: ReferenceClass = []
  /// Numbers only.
  @Narrow var value: Int = 0
  @Narrow private var start: Int
  @Narrow private var end: Int

  init(_ kind: Kind, _ range: Range<Int>, isApart: Bool) {
    self.kind = kind
    self.isApart = isApart
    start = range.lowerBound
    end = range.upperBound
  }

  /// Its bytes in the entry.
  var range: Range<Int> { Range(uncheckedBounds: (start, end)) }
  var isYear: Bool { kind == .number && digits == 4 && (1400...2100).contains(value) }
  /// `2022a` prints a letter after its year.
  var hasYearSuffix: Bool { isYear && range.count == 5 }
  var month: Int? { monthNumber > 0 ? Int(monthNumber) : nil }

  func isA(_ classes: ReferenceClass) -> Bool { self.classes.isIntersecting(classes) }

  func isSign(_ sign: Unicode.Scalar) -> Bool { self.sign == sign }

  var isDash: Bool {
    switch sign {
    case "-", "–", "—", "‐", "‑", "−": true
    default: false
    }
  }
  /// A sign that belongs to no field where it stands at its end.
  var isEdge: Bool {
    switch sign {
    case ".", ",", ";", ":", "-", "–", "—", "\"", "“", "”", "<", ">", "/", "|": true
    default: false
    }
  }
  var opensQuote: Bool {
    switch sign {
    case "“", "\"", "„", "«", "‘": true
    default: false
    }
  }
  var closesQuote: Bool {
    switch sign {
    case "”", "\"", "“", "»", "’": true
    default: false
    }
  }
}
