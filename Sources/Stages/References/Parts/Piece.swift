import PetikLexicon

/// A stretch of an entry between two signs: what is labelled as a whole.
struct Piece: Sendable {
  var range: Range<Int>
  /// The sign before the piece.
  var joint: Joint
  /// A name that only names have the shape of: `G. Family`, `Family, G.`
  var isName = false
  /// Words, whatever their case; signs and numbers are none.
  var words = 0
  /// Words of a name that are no name by themselves: `ibn`, `al-Qurtubi`.
  var nameJoints = 0
  /// Names are to be expected: the first piece, and those behind `edited by`.
  var mayHoldArticles = false
  /// Words in lower case that carry a meaning.
  var lowerWords = 0
  /// `the`, `of`, `dan`, `di`.
  var smallWords = 0
  var numbers = 0
  /// `technical`, `report`, `laporan`.
  var reportWords = 0
  /// Names of months.
  var months = 0
  /// Capitalised words cut short by a point: `Phys.`
  var abbreviations = 0
  /// Capitalised words that are towns, states or countries.
  var places = 0
  /// Words in capitals throughout, of two or three letters: `MA`, `UK`.
  var codes = 0
  /// `Feng Luo and Stephan Tillmann`: two or three capitals on both sides of a connective.
  var isTwoNames = false
  /// A connective stands within the piece.
  var joinsWords = false
  /// The first of the entry.
  var isFirst = false
  /// Before a state or a country: `White Plains`, in `White Plains, NY`.
  var isTown = false
  /// Nothing but years: `1850–1900`.
  var isYears = false
  var hasQuote = false
  /// `and Winston`, `dan Sosial`.
  var opensWithConnective = false
  /// A piece before it has the shape of a name, this one has not.
  var followsName = false
  /// This one has not the shape of a name, the piece behind it has.
  var precedesName = false
  /// What the capitalised words mean, taken together.
  var classes: ReferenceClass = []
  /// What words in lower case mean.
  var lowerClasses: ReferenceClass = []
  /// Says what kind of work it is, or in what state: `PhD thesis`, `Technical report 41`.
  var isKind = false

  var isCapitalised: Bool { lowerWords == 0 && numbers == 0 && words > 0 }

  /// A state or a country by itself.
  var isRegion: Bool {
    lowerWords == 0 && words <= 2 && (classes.contains(.region) || codes == 1 && words == 1)
  }

  /// What ``isKind`` is, once the words are counted.
  fileprivate var tellsKind: Bool {
    let all = classes.union(lowerClasses)
    return words <= 5
      && (all.isIntersecting(.thesis | .archive | .isbn | .issn)
        || reportWords == words && words > 0
        || lowerClasses.isIntersecting(.status | .edition)
        || classes.contains(.status) && !classes.contains(.publisher) && words <= 3
        || months == words && words > 0)
  }

  init(_ range: Range<Int>, joint: Joint) {
    self.range = range
    self.joint = joint
  }
}

extension EntryReading {
  /// Counts what evidence asks of a piece.
  func describe(_ piece: inout Piece) {
    piece.isYears = piece.range.allSatisfy { tokens[$0].isYear || tokens[$0].isDash }
    piece.joinsWords = piece.range.dropFirst().contains { isWord($0, in: .connective) }
    piece.isTwoNames = isTwoNames(piece.range)
    piece.opensWithConnective = isWord(piece.range.lowerBound, in: .connective)
    for index in piece.range {
      let token = tokens[index]
      switch token.kind {
      case .number: piece.numbers += 1
      case .sign: piece.hasQuote = piece.hasQuote || token.opensQuote || token.closesQuote
      case .address, .doi: piece.numbers += 1
      case .word: describe(word: token, at: index, &piece)
      }
    }
    piece.isKind = piece.tellsKind
  }

  private func isTwoNames(_ range: Range<Int>) -> Bool {
    guard (5...7).contains(range.count),
      let middle = range.first(where: { isWord($0, in: .connective) })
    else { return false }
    return (2...3).contains(middle - range.lowerBound)
      && (2...3).contains(range.upperBound - middle - 1)
      && range.allSatisfy { $0 == middle || tokens[$0].isCapital }
  }

  private func describe(word token: Token, at index: Int, _ piece: inout Piece) {
    piece.words += 1
    if token.month != nil { piece.months += 1 }
    if token.isA(.report) { piece.reportWords += 1 }
    guard token.isCapital else {
      piece.lowerClasses.formUnion(token.classes)
      if token.isA(.particle) || token.hasArticle && piece.mayHoldArticles {
        piece.nameJoints += 1
      } else if token.isA(.connective | .etAl) {
        return
      } else if token.isA(.small | .container | .address | .by) {
        piece.smallWords += 1
      } else if bytes[token.range.lowerBound].isASCIIDigit {
        piece.numbers += 1
      } else {
        piece.lowerWords += 1
      }
      return
    }
    if token.isA(.place) { piece.places += 1 }
    if token.isA(.journalAbbreviation) { piece.abbreviations += 1 }
    if token.isInitial, token.range.count > 1, token.range.count <= 3 { piece.codes += 1 }
    if !token.isA(.journalAbbreviation), isSign(index + 1, "."), token.range.count <= 7,
      !token.isA(.degree | .suffix | .company),
      index + 2 < count, !endsSentence(index + 1) || roles[index + 2] == .counts
    {
      piece.abbreviations += 1
    }
    // A small word that opens a title bears a capital: it speaks for nothing.
    if !(token.isA(.small | .container) && index == piece.range.lowerBound) {
      piece.classes.formUnion(token.classes)
    }
  }
}
