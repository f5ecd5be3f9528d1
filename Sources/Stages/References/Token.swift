import PetikText

/// A word, a number, a sign or an address of an entry.
struct Token: Sendable {
  enum Kind: Sendable { case word, number, sign, address, doi }

  var kind: Kind
  var range: Range<Int>
  /// A blank stands before it.
  var isApart: Bool
  /// Words in lower case; signs as they are; numbers' digits.
  var key: String
  /// The first letter is a capital.
  var isCapital: Bool
  /// A capital by itself, or up to three: `G`, `MZ`.
  var isInitial: Bool
  /// Numbers only.
  var value: Int

  var isYear: Bool { kind == .number && (1400...2100).contains(value) && digits == 4 }
  var digits: Int { key.utf8.prefix { $0.isASCIIDigit }.count }
  /// `2022a` prints a letter after its year.
  var yearSuffix: String? { isYear && key.utf8.count == 5 ? String(key.suffix(1)) : nil }

  /// Compared by bytes: strings are compared as Unicode, which costs more than reading an entry.
  func isSign(_ sign: StaticString) -> Bool {
    guard kind == .sign, key.utf8.count == sign.utf8CodeUnitCount else { return false }
    return key.utf8.elementsEqual(
      UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount))
  }
  var isDash: Bool {
    switch sign {
    case "-", "–", "—", "‐", "‑", "−": true
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

  /// The one character of a sign.
  private var sign: Unicode.Scalar? {
    guard kind == .sign, let scalar = key.unicodeScalars.first,
      UTF8.width(scalar) == key.utf8.count
    else { return nil }
    return scalar
  }
}

/// Cuts an entry into tokens, once.
struct Tokeniser {
  private let text: ByteSlice
  private var offset: Int
  private var tokens: [Token] = []
  private var isApart = true

  static func tokens(of text: Bytes) -> [Token] {
    var tokeniser = Tokeniser(text: text[...], offset: 0)
    tokeniser.tokens.reserveCapacity(text.count / 4)
    while tokeniser.offset < text.count { tokeniser.step() }
    return tokeniser.tokens
  }

  private init(text: ByteSlice, offset: Int) {
    self.text = text
    self.offset = offset
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
      take(.word, to: wordEnd)
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
    take(isWord ? .word : .number, to: end, value: value)
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

  private mutating func take(_ kind: Token.Kind, to end: Int, value: Int = 0) {
    let part = text[offset..<end]
    let first = part.firstScalar ?? " "
    let isCapital = kind == .word && first.isUpper
    var isInitial = false
    if isCapital, part.count <= 4 {
      isInitial = String(decoding: part, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.isUpper || $0 == "-"
      }
    }
    let key = kind == .word ? part.lowercased : part.string
    tokens.append(
      Token(
        kind: kind, range: offset..<end, isApart: isApart, key: key, isCapital: isCapital,
        isInitial: isInitial, value: value))
    offset = end
  }
}
