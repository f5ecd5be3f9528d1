import PetikLexicon
import PetikText

/// A word, a number, a sign or an address of an entry.
struct Token: Sendable {
  enum Kind: UInt8, Sendable { case word, number, sign, address, doi }

  var kind: Kind
  /// A blank stands before it.
  var isApart: Bool
  /// The first letter is a capital.
  var isCapital = false
  /// A capital by itself, or up to four: `G`, `MZ`.
  var isInitial = false
  /// The number of a month's name; else 0.
  var monthNumber: UInt8 = 0
  /// What the word means in references.
  var classes: ReferenceClass = []
  var range: Range<Int>
  /// Numbers only.
  var value = 0
  /// Digits at the start of a number.
  var digits = 0
  /// The one character of a sign; NUL for other tokens.
  var sign: Unicode.Scalar = "\0"

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

/// Cuts an entry into tokens, once.
struct Tokeniser {
  private let text: ByteSlice
  private let words: ReferenceWords
  private var offset = 0
  private var tokens: [Token] = []
  private var isApart = true

  static func tokens(of text: Bytes, words: ReferenceWords) -> [Token] {
    var tokeniser = Tokeniser(text: text[...], words: words)
    tokeniser.tokens.reserveCapacity(text.count / 4)
    while tokeniser.offset < text.count { tokeniser.step() }
    tokeniser.settleBlanks()
    return tokeniser.tokens
  }

  /// `Phys .Rev .Lett`: a blank that extraction set before a sign belongs behind it.
  private mutating func settleBlanks() {
    for index in tokens.indices.dropFirst() where tokens[index].isApart {
      switch tokens[index].sign {
      case ".", ",", ";":
        tokens[index].isApart = false
        if index + 1 < tokens.count { tokens[index + 1].isApart = true }
      default: break
      }
    }
  }

  private init(text: ByteSlice, words: ReferenceWords) {
    self.text = text
    self.words = words
  }

  private mutating func step() {
    let byte = text[offset]
    if byte.isBlank {
      offset += 1
      isApart = true
      return
    }
    if startsAddress {
      take(.address, to: addressEnd)
    } else if startsDOI {
      take(.doi, to: addressEnd)
    } else if byte.isASCIIDigit {
      takeNumber()
    } else if text.scalar(at: offset).0.isLetter {
      takeWord()
    } else {
      take(.sign, to: offset + text.scalar(at: offset).length)
    }
    isApart = false
  }

  private var startsAddress: Bool {
    let lowered = text[offset].lowered
    guard lowered == 0x68 || lowered == 0x77 else { return false }
    return text.contains("http://", at: offset) || text.contains("https://", at: offset)
      || text.contains("www.", at: offset) || text.contains("Http://", at: offset)
      || text.contains("Https://", at: offset)
  }

  private var startsDOI: Bool {
    guard text.contains("10.", at: offset) else { return false }
    var end = offset + 3
    while end < text.endIndex, text[end].isASCIIDigit { end += 1 }
    return end - offset >= 7 && end < text.endIndex && text[end] == 0x2F
  }

  /// Addresses end at a blank, without the signs of the sentence after them.
  private var addressEnd: Int {
    var end = offset
    while end < text.endIndex, !text[end].isBlank, text[end] != 0x3E, text[end] != 0x22 { end += 1 }
    let isClosed = !text[offset..<end].contains(0x28)
    while end > offset + 4 {
      let last = text[end - 1]
      let isTail = last == 0x2E || last == 0x2C || last == 0x3B || last == 0x5D || last == 0x3A
      guard isTail || last == 0x29 && isClosed else { break }
      end -= 1
    }
    return end
  }

  private mutating func takeWord() {
    let end = wordEnd
    take(.word, to: endsAsVolume(end) ? offset + 1 : end)
    if offset < end {
      isApart = false
      takeNumber()
    }
  }

  /// `Phys. Rev. D84`, `Lett. B 629`: the letter is the journal's section, the number its volume.
  private func endsAsVolume(_ end: Int) -> Bool {
    guard (2...5).contains(end - offset), text[offset].isASCIIUpper,
      text[(offset + 1)..<end].allSatisfy(\.isASCIIDigit), let before = tokens.last,
      before.sign == "." || before.sign == ")" || before.isCapital && before.range.count > 1
    else { return false }
    var next = end
    while next < text.endIndex, text[next].isBlank { next += 1 }
    return next < text.endIndex
      && (text[next] == 0x2C || text[next] == 0x28 || text[next].isASCIIDigit)
  }

  private mutating func takeNumber() {
    var end = offset
    var value = 0
    while end < text.endIndex, text[end].isASCIIDigit {
      value = min(value * 10 + Int(text[end] & 0x0F), 99_999_999)
      end += 1
    }
    let digits = end - offset
    var isWord = false
    if end < text.endIndex, text.scalar(at: end).0.isLetter {
      let stop = wordEnd
      isWord = !(digits == 4 && stop == end + 1)
      end = stop
    }
    take(isWord ? .word : .number, to: end)
    tokens[tokens.count - 1].value = value
    tokens[tokens.count - 1].digits = digits
  }

  /// Letters and digits, with the apostrophes and hyphens between them.
  private var wordEnd: Int {
    var end = offset
    while end < text.endIndex {
      let byte = text[end]
      if byte.isASCIILetter || byte.isASCIIDigit {
        end += 1
        continue
      }
      let (scalar, length) = text.scalar(at: end)
      if byte >= 0x80, scalar.isLetter || scalar.properties.generalCategory == .nonspacingMark {
        end += length
        continue
      }
      // `berita.com`
      if byte == 0x2E, end - offset >= 2, end + 2 < text.endIndex, text[end + 1].isASCIILower,
        text[end + 2].isASCIILower, text[end - 1].isASCIILower
      {
        end += 1
        continue
      }
      let joins = byte == 0x27 || byte == 0x2D || scalar == "’" || scalar == "‐" || scalar == "‑"
      let after = end + length
      guard joins, end > offset, after < text.endIndex, text.scalar(at: after).0.isLetter else {
        break
      }
      end = after
    }
    return max(end, offset + 1)
  }

  private mutating func take(_ kind: Token.Kind, to end: Int) {
    var token = Token(kind: kind, isApart: isApart, range: offset..<end)
    let part = text[offset..<end]
    switch kind {
    case .word:
      // Letters of scripts that know no case may open a name or a title as capitals do.
      let first = text.scalar(at: offset).0
      token.isCapital = first.isUpper || first.value >= 0x370 && !first.isLower
      token.isInitial = token.isCapital && part.count <= 4 && part.isAllCapitals
      token.classes = words.classes(of: part)
      if token.classes.contains(.month) { token.monthNumber = UInt8(words.month(part) ?? 0) }
    case .sign:
      token.sign = text.scalar(at: offset).0
      if token.sign == "&" { token.classes = words.classes(of: part) }
    default: break
    }
    tokens.append(token)
    offset = end
  }
}

extension ByteSlice {
  /// Capitals and hyphens.
  fileprivate var isAllCapitals: Bool {
    var offset = startIndex
    while offset < endIndex {
      let (scalar, length) = scalar(at: offset)
      guard scalar.isUpper || scalar == "-" else { return false }
      offset += length
    }
    return true
  }
}
