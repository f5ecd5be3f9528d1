import PetikLexicon
import PetikText

/// Cuts an entry into tokens, once.
struct Tokeniser {
  private let text: UnsafeBufferPointer<UInt8>
  private let words: ReferenceWords
  private var offset = 0
  private var tokens: [Token] = []
  private var isApart = true

  static func tokens(of text: Bytes, words: ReferenceWords) -> [Token] {
    text.withUnsafeBufferPointer { text in
      var tokeniser = Tokeniser(text: text, words: words)
      tokeniser.tokens.reserveCapacity(text.count / 4)
      while tokeniser.offset < text.count { tokeniser.step() }
      tokeniser.settleBlanks()
      return tokeniser.tokens
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>, words: ReferenceWords) {
    self.text = text
    self.words = words
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

  private mutating func step() {
    let byte = text[offset]
    if byte.isBlank {
      offset += 1
      isApart = true
      return
    }
    if startsAddress(byte) {
      take(.address, to: addressEnd)
    } else if byte == UInt8(ascii: "1"), startsDOI {
      take(.doi, to: addressEnd)
    } else if byte.isASCIIDigit {
      takeNumber()
    } else if text.scalar(at: offset).0.isLetter || opensWithAyn {
      takeWord()
    } else {
      takeSign()
    }
    isApart = false
  }

  private func startsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "h"):
      text.contains("http://", at: offset) || text.contains("https://", at: offset)
    case UInt8(ascii: "H"):
      text.contains("Http://", at: offset) || text.contains("Https://", at: offset)
    case UInt8(ascii: "w"): text.contains("www.", at: offset)
    default: false
    }
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
    takeWord(to: endsAsVolume(end) ? offset + 1 : end)
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
    if isWord { takeWord(to: end) } else { take(.number, to: end) }
    tokens[tokens.count - 1].value = value
    tokens[tokens.count - 1].digits = UInt8(clamping: digits)
  }

  /// `‘Umar`: the letter ayn, where no quotation is closed behind it.
  private var opensWithAyn: Bool {
    guard text[offset] == 0xE2, text.contains("‘", at: offset) else { return false }
    var end = offset + 3
    guard end < text.endIndex, text.scalar(at: end).0.isLetter else { return false }
    while end < text.endIndex {
      if text[end] == 0xE2, text.contains("’", at: end) {
        let after = end + 3
        guard after < text.endIndex, text.scalar(at: after).0.isLetter else { return false }
      }
      end += 1
      if end - offset > 300 { break }
    }
    return true
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
      if byte == 0x20 { break }
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
      // `Ja‘far`, `al-‘Arab`
      let isAyn = scalar == "‘"
      let joins =
        isAyn || byte == 0x27 || byte == 0x2D || scalar == "’" || scalar == "‐" || scalar == "‑"
      let after = end + length
      guard joins, end > offset || isAyn, after < text.endIndex,
        text.scalar(at: after).0.isLetter || byte == 0x2D && text.isAyn(at: after)
      else { break }
      end = after
    }
    return max(end, offset + 1)
  }

  private mutating func takeWord(to end: Int) {
    var token = Token(.word, offset..<end, isApart: isApart)
    let part = UnsafeBufferPointer(rebasing: text[offset..<end])
    // Letters of scripts that know no case may open a name or a title as capitals do.
    let first = part.scalar(at: part.isAyn(at: 0) ? 3 : 0).0
    token.isCapital = first.isUpper || first.value >= 0x370 && !first.isLower
    token.isInitial = token.isCapital && part.count <= 4 && part.isAllCapitals
    token.classes = words.classes(of: part)
    if !token.isCapital { token.hasArticle = opensWithArticle(part) }
    if token.classes.contains(.month) { token.monthNumber = UInt8(words.month(part) ?? 0) }
    append(token)
  }

  /// `al-Qurtubi`, `asy-Syafi‘i`: an Arabic article before a capital.
  private func opensWithArticle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let hyphen = word.prefix(5).firstIndex(of: 0x2D),
      words.classes(of: UnsafeBufferPointer(rebasing: word[..<hyphen])).contains(.arabicArticle)
    else { return false }
    let start = word.isAyn(at: hyphen + 1) ? hyphen + 4 : hyphen + 1
    return start < word.count && word.scalar(at: start).0.isUpper
  }

  private mutating func takeSign() {
    let (sign, length) = text.scalar(at: offset)
    var token = Token(.sign, offset..<(offset + length), isApart: isApart)
    token.sign = sign
    if sign == "&" {
      token.classes = words.classes(of: UnsafeBufferPointer(rebasing: text[token.range]))
    }
    append(token)
  }

  private mutating func take(_ kind: Token.Kind, to end: Int) {
    append(Token(kind, offset..<end, isApart: isApart))
  }

  private mutating func append(_ token: Token) {
    tokens.append(token)
    offset = token.range.upperBound
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The quotation mark that stands for ayn, before a letter.
  fileprivate func isAyn(at offset: Int) -> Bool {
    offset + 3 < count && self[offset] == 0xE2 && contains("‘", at: offset)
      && scalar(at: offset + 3).0.isLetter
  }

  /// Capitals and hyphens.
  fileprivate var isAllCapitals: Bool {
    var offset = 0
    while offset < count {
      let (scalar, length) = scalar(at: offset)
      guard scalar.isUpper || scalar == "-" else { return false }
      offset += length
    }
    return true
  }
}
