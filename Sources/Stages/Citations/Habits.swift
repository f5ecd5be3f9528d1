import PetikLexicon
import PetikModel
import PetikText

/// What the whole paper shows before any one bracket is read. A class, so that handing it on costs
/// nothing.
final class Habits {
  /// Names with the years of the works that the list gives under them: `rahman 2019`.
  private var listed = WordHashes()
  /// Family names of first authors: the last word before the first comma of an entry.
  private var families = WordHashes()
  /// Names before a page alone, in round brackets: `(Rahman 18)`.
  private var beforePages: [(first: UInt64, last: UInt64)] = []
  /// Whether the paper cites by name and page, as MLA does.
  private(set) var citesPages = false
  /// Pairs of words that stand side by side in the list: `global slavery`.
  private var listedPairs = WordHashes()
  /// Words that the running text prints in lower case.
  private lazy var lowerCase = WordHashes(ofSmallWordsIn: blocks)
  private let blocks: [Block]
  /// The number of entries in the list.
  private(set) var listCount = 0
  /// The highest number that an entry of the list bears.
  private(set) var highestLabel = 0
  /// Brackets of numbers, and brackets that hold or are a year.
  private(set) var numericCount = 0
  private(set) var yearCount = 0
  private(set) var opensWithOne = false
  /// Round brackets of numbers behind a word, and whether one of them holds 1.
  private var roundCount = 0
  private var roundOpensWithOne = false
  private var numbers: Set<Int> = []
  /// Brackets whose last word but the year ends with a comma, and those where it does not.
  private var commaCount = 0
  private var noCommaCount = 0

  /// - Parameter brackets: those of each block of running text.
  init(of blocks: [Block], brackets: [[Bracket]], lexicon: Lexicon) {
    self.blocks = blocks
    for index in blocks.indices {
      let kind = blocks[index].kind
      if kind == .reference {
        note(entry: blocks[index].text.bytes, label: blocks[index].label)
      } else if kind.isRunningText {
        note(brackets[index], in: blocks[index].text.bytes, words: lexicon.citationClasses)
      }
    }
    let paged = beforePages.count { families.contains($0.first) || families.contains($0.last) }
    citesPages = paged >= 3 && paged * 2 > yearCount
    highestNumber = highestLabel >= 5 ? highestLabel + 1 : countedThrough()
  }

  /// The highest number that can cite: the list's last label, else a little more than the numbers of
  /// the text can be counted through to without a wide gap.
  private(set) var highestNumber = 0

  private static let widestGap = 6

  private func countedThrough() -> Int {
    var highest = 0
    for number in numbers.sorted() {
      guard number - highest <= Self.widestGap else { break }
      highest = number
    }
    return highest + Self.widestGap
  }

  /// Whether the paper prints no comma between author and year.
  var omitsCommas: Bool { noCommaCount > 2 && noCommaCount > commaCount * 2 }

  var hasList: Bool { listCount >= 3 }

  /// Whether numbers in square brackets cite in this paper.
  var isNumeric: Bool {
    numericCount > 0 && (opensWithOne || highestLabel > 0) && numericCount * 3 >= yearCount
  }

  /// Whether numbers in round brackets cite in this paper: it has a numbered list and hardly a year
  /// in brackets.
  var isRoundNumeric: Bool {
    highestLabel >= 3 && roundCount >= 3 && roundOpensWithOne && numericCount * 3 < roundCount
      && yearCount * 2 < roundCount
  }

  func lists(_ name: String, year: String) -> Bool {
    listed.contains(name.wordHash.hash(before: year.prefix(4).wordHash))
  }

  func listsFamily(_ name: ByteSlice) -> Bool { families.contains(name.wordHash) }

  func listsPair(_ first: String, _ second: String) -> Bool {
    listedPairs.contains(first.wordHash.hash(before: second.wordHash))
  }

  func printsInLowerCase(_ word: ByteSlice) -> Bool {
    lowerCase.contains(word.withUnsafeBufferPointer(\.foldedHash))
  }

  private func note(entry text: Bytes, label: String?) {
    listCount += 1
    if let number = text.entryNumber ?? label.flatMap({ Bytes($0.utf8).firstNumber }) {
      highestLabel = max(highestLabel, number)
    }
    let words = text.wordRanges
    if let family = words.prefix(4).first(where: { text[$0].last == UInt8(ascii: ",") }) {
      families.insert(text[text.core(family)].wordHash)
    }
    var years: [UInt64] = []
    // Names stand before the year; a list that prints it last opens with them.
    var namesEnd = words.count
    for (index, word) in words.enumerated() where text[word].contains(where: \.isASCIIDigit) {
      let word = text[text.core(word)]
      guard Year.read(word) != nil else { continue }
      years.append(word.prefix(4).wordHash)
      namesEnd = min(namesEnd, index)
    }
    var previous: UInt64?
    for range in words.prefix(min(namesEnd, 20)) {
      let word = text[text.core(range)].wordHash
      if let previous { listedPairs.insert(previous.hash(before: word)) }
      for year in years { listed.insert(word.hash(before: year)) }
      previous = word
    }
  }

  private func note(_ brackets: [Bracket], in text: Bytes, words: WordTable<CitationClass>) {
    for bracket in brackets {
      let content = text[bracket.content]
      if bracket.isSquare, let numbers = NumberList.read(content) {
        numericCount += 1
        if numbers.first == 1 { opensWithOne = true }
        self.numbers.formUnion(numbers)
      } else if !bracket.isSquare, let numbers = text.citedNumbers(in: bracket, words: words) {
        roundCount += 1
        if numbers.contains(1) { roundOpensWithOne = true }
      } else if content.count < 600 {
        let words = content.wordRanges
        note(bracket: words, of: text)
        if !bracket.isSquare, words.count >= 2, words.count <= 16 { note(pages: words, of: text) }
      }
    }
  }
}

extension Habits {
  /// Notes the name before a page that closes a bracket or its first part.
  private func note(pages words: [Range<Int>], of text: Bytes) {
    let page = words.firstIndex { text[$0].last == UInt8(ascii: ";") } ?? words.count - 1
    guard page > 0, text[text.core(words[page])].isPage else { return }
    beforePages.append(
      (text[text.core(words[0])].wordHash, text[text.core(words[page - 1])].wordHash))
  }

  /// Counts a bracket that ends with a year.
  private func note(bracket words: [Range<Int>], of text: Bytes) {
    guard let index = words.firstIndex(where: { Year.read(text[text.core($0)]) != nil }) else {
      return
    }
    yearCount += 1
    guard index > 0, text[words[0]].isNameShaped else { return }
    if text[words[index - 1]].last == UInt8(ascii: ",") {
      commaCount += 1
    } else {
      noCommaCount += 1
    }
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The first run of digits, where it is short.
  var firstNumber: Int? {
    guard let start = firstIndex(where: \.isASCIIDigit) else { return nil }
    let digits = self[start...].prefix { $0.isASCIIDigit }
    return digits.count < 4 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }

  /// The number that opens an entry of a numbered list: `[3]`, `3.`
  var entryNumber: Int? {
    var offset = startIndex
    let isSquare = first == UInt8(ascii: "[")
    if isSquare { offset += 1 }
    var value = 0
    let begin = offset
    while offset < endIndex, self[offset].isASCIIDigit, offset - begin < 4 {
      value = value * 10 + Int(self[offset] - 0x30)
      offset += 1
    }
    guard offset > begin, offset - begin < 4, offset < endIndex else { return nil }
    let closer = isSquare ? UInt8(ascii: "]") : UInt8(ascii: ".")
    return self[offset] == closer ? value : nil
  }
}
