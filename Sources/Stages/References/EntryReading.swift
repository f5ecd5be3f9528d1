import PetikLexicon
import PetikModel
import PetikText

/// An entry while it is read: its tokens, and which of them a field has taken.
struct EntryReading {
  let bytes: Bytes
  let words: ReferenceWords
  let tokens: [Token]
  /// What any of its words may mean.
  let classes: ReferenceClass
  var roles: [Role]
  var work = Work(type: "document")
  /// The first token behind the entry's label.
  var start = 0
  /// Where the names of the authors end; nil until they are read.
  var namesEnd: Int?
  /// The token of the year of publication, and whether it stands right after the names.
  var year: Int?
  var hasEarlyYear = false
  /// The quoted title, without its quotation marks.
  var quoted: Range<Int>?
  /// The abbreviated name of a journal before its counts.
  var abbreviatedJournal: Range<Int>?
  /// `In` or `dalam` was seen, and where the name of the work after it begins.
  var hasContainerWord = false
  /// The name of the journal or of the work that holds this one.
  var container: Range<Int>?
  var hasThesisWord = false
  var confidence = 0.4
  var titleStart: Int?

  init(_ bytes: Bytes, words: ReferenceWords) {
    self.init(Tokeniser.tokens(of: bytes, words: words), of: bytes, words: words)
  }

  /// - Parameter tokens: of the text, or those of a part of it.
  init(_ tokens: [Token], of bytes: Bytes, words: ReferenceWords) {
    self.bytes = bytes
    self.words = words
    self.tokens = tokens
    classes = tokens.reduce([]) { $0.union($1.classes) }
    roles = Array(repeating: .free, count: tokens.count)
  }

  var count: Int { tokens.count }

  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool { token(index)?.isSign(sign) ?? false }

  func isFree(_ index: Int) -> Bool { tokens.indices.contains(index) && roles[index] == .free }

  /// Whether a token is a word of one of the classes.
  func isWord(_ index: Int, in classes: ReferenceClass) -> Bool {
    tokens.indices.contains(index) && tokens[index].isA(classes)
  }

  /// `n.d.`, `(t.t.)`: a statement that stands for a year.
  func isUndated(_ range: Range<Int>) -> Bool {
    let range = trimmed(range)
    guard let first = range.first, let last = range.last else { return false }
    let statement = bytes[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
    return words.classes(of: statement).contains(.undated)
  }

  /// `2022a` prints a letter that tells two works of a year apart.
  func yearSuffix(_ index: Int) -> String? {
    guard let token = token(index), token.hasYearSuffix else { return nil }
    return bytes[token.range].suffix(1).string
  }

  mutating func take(_ range: Range<Int>, as role: Role = .other) {
    for index in range.clamped(to: 0..<count) { roles[index] = role }
  }

  func isTaken(_ index: Int) -> Bool { tokens.indices.contains(index) && roles[index] != .free }

  /// The index after a point, comma or colon that may stand at a place.
  func after(_ index: Int, _ sign: Unicode.Scalar) -> Int {
    isSign(index, sign) ? index + 1 : index
  }

  /// The bytes from one token to another as text.
  func text(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else { return nil }
    let start = tokens[range.lowerBound].range.lowerBound
    let end = tokens[range.upperBound - 1].range.upperBound
    return bytes[start..<end].string
  }

  /// The range without signs at its ends that belong to no field.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    func isEdge(_ index: Int) -> Bool { tokens[index].isEdge }
    while start < end, isEdge(start) || tokens[start].sign == ")" || tokens[start].sign == "]" {
      start += 1
    }
    while end > start, isEdge(end - 1) || tokens[end - 1].sign == "(" || tokens[end - 1].sign == "["
    {
      end -= 1
    }
    let part = tokens[start..<end]
    let opens = part.count { $0.sign == "(" || $0.sign == "[" }
    let closes = part.count { $0.sign == ")" || $0.sign == "]" }
    if closes > opens, end > start, tokens[end - 1].sign == ")" || tokens[end - 1].sign == "]" {
      end -= 1
    }
    if opens > closes, start < end, tokens[start].sign == "(" || tokens[start].sign == "[" {
      start += 1
    }
    return start..<end
  }

  /// A number of a volume or issue: digits, digits with a letter, or a roman number.
  func isCount(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.kind == .number { return true }
    guard token.kind == .word else { return false }
    if bytes[token.range.lowerBound].isASCIIDigit { return token.range.count <= 6 }
    return token.isCapital && romanValue(bytes[token.range]) != nil
  }
}
