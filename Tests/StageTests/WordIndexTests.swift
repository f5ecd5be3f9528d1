import PetikText
import Testing

/// Words found by their bytes.
@Suite struct WordIndexTests {
  /// Every length about the eight bytes that are hashed at a time, and enough of each to grow the
  /// table several times.
  private static let words = (0...20).flatMap { length in
    (0..<40).map { Bytes("\($0)".utf8) + Bytes(repeating: 0x61 + UInt8($0 % 26), count: length) }
  }

  @Test func eachWordIsFoundByItsNumber() {
    var index = WordIndex()
    let numbers = Self.words.map { word in word.withUnsafeBufferPointer { index.add($0) } }
    #expect(numbers == Array(Self.words.indices))
    for (number, word) in Self.words.enumerated() {
      #expect(word.withUnsafeBufferPointer { index.number(of: $0) } == number)
      #expect(Bytes(index[number]) == word)
    }
  }

  @Test(arguments: ["KATA", "Kata", "PÉDOMAN", "kata-kata yang panjang", "¹²³"])
  func caseIsFolded(_ word: String) {
    var index = WordIndex()
    let number = Bytes(word.utf8).withUnsafeBufferPointer { index.add($0) }
    for form in [word, word.lowercased(), word.uppercased()] {
      #expect(Bytes(form.utf8).withUnsafeBufferPointer { index.number(of: $0) } == number)
    }
  }

  @Test(arguments: ["", "kat", "katak", "kato", "×ata"])
  func otherWordsAreNot(_ word: String) {
    var index = WordIndex()
    Bytes("kata".utf8).withUnsafeBufferPointer { _ = index.add($0) }
    #expect(Bytes(word.utf8).withUnsafeBufferPointer { index.number(of: $0) } == nil)
  }

  @Test func wordsAreCounted() {
    var counts = WordCounts(slots: 2)
    for word in ["Laut", "pesisir", "LAUT", "laut"] {
      Bytes(word.utf8).withUnsafeBufferPointer { _ = counts.add($0) }
    }
    #expect(counts[Bytes("laut".utf8)[...]] == 3)
    #expect(counts[Bytes("darat".utf8)[...]] == 0)
    #expect(counts.word(1).string == "pesisir" && counts.count(1) == 1)
  }
}
