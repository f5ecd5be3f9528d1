import PetikLexicon
import PetikText

/// What a line of front matter may be by its words.
struct OpeningLine {
  private(set) var isDedication = false
  /// States something of the paper or its journal.
  private(set) var isMetadata = false
  /// Names an institution or a place.
  private(set) var isAffiliation = false
  /// The first word is an institution's.
  private(set) var opensWithInstitution = false

  init(_ line: ByteSlice, lexicon: Lexicon) {
    line.withMatchKey { key in
      let words = Words(key, lexicon)
      isDedication = words.mayDedicate && Self.isDedication(key, lexicon.front.dedications)
      opensWithInstitution = words.opensWithInstitution
      isAffiliation = words.opening.contains(.institution) || words.opening.contains(.address)
      isMetadata = Self.isMetadata(line, key, words, lexicon)
    }
  }

  /// `Disusun untuk memenuhi tugas …`
  private static func isDedication(
    _ key: UnsafeBufferPointer<UInt8>, _ dedications: Set<String>
  ) -> Bool {
    let words = String(decoding: key, as: UTF8.self).keyWords.prefix(2)
    return dedications.contains(words.joined(separator: " "))
  }

  private static func isMetadata(
    _ line: ByteSlice, _ key: UnsafeBufferPointer<UInt8>, _ words: Words, _ lexicon: Lexicon
  ) -> Bool {
    if line.contains("@") || line.contains("://") || line.contains("www.") || line.contains("©")
      || line.contains("doi.org")
    {
      return true
    }
    if !key.isEmpty, key.count < 19, key.allSatisfy(\.isASCIIDigit) { return true }
    if words.count <= 10, words.furniture.contains(.periodical) { return true }
    if words.opening.contains(.identifier) { return true }
    // `Journal of Salt Studies 15(2) (2023) 88–103`
    if words.count <= 20, words.numbers >= 3, words.furniture.contains(.periodical) { return true }
    let hasDigit = line.contains(where: \.isASCIIDigit)
    if hasDigit && words.volumeWords.count >= 2 { return true }
    let text = String(decoding: key, as: UTF8.self)
    if lexicon.furniture.licencePhrases.contains(where: { text.holds($0) }) { return true }
    if let colon = line.prefix(40).firstIndex(of: 0x3A) {
      let label = line[..<colon].matchKey
      if lexicon.front.statementLabels.contains(label) || lexicon.headings.boxes.contains(label) {
        return true
      }
    }
    return words.opensWithStatement && hasDigit || lexicon.headings.boxes.contains(text)
  }
}

/// What the words of a match key may be.
private struct Words {
  var count = 0
  var numbers = 0
  var opening: OpeningClass = []
  var furniture: FurnitureWords.Class = []
  /// Each once.
  var volumeWords: [Range<Int>] = []
  var mayDedicate = false
  var opensWithStatement = false
  var opensWithInstitution = false

  init(_ key: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
    var start = 0
    while start < key.count {
      let end = key[start...].firstIndex(of: 0x20) ?? key.count
      read(start..<end, of: key, lexicon)
      count += 1
      start = end + 1
    }
  }

  private mutating func read(
    _ word: Range<Int>, of key: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) {
    let bytes = UnsafeBufferPointer(rebasing: key[word])
    if bytes.allSatisfy(\.isASCIIDigit) { numbers += 1 }
    // `1Computer`: a mark glued to the word.
    let marks = bytes.markCount
    let own = lexicon.opening.classes(of: UnsafeBufferPointer(rebasing: bytes[marks...]))
    opening.formUnion(marks == 0 ? own : own.intersection(.institution.union(.address)))
    if count == 0 { opensWithInstitution = own.contains(.institution) }
    let found = lexicon.furniture.classes.classes(of: bytes)
    furniture.formUnion(found)
    if found.contains(.volume), !volumeWords.contains(where: { key[$0].elementsEqual(bytes) }) {
      volumeWords.append(word)
    }
    if count == 0, marks == 0 {
      mayDedicate = own.contains(.opensDedication)
      opensWithStatement = own.contains(.statement)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Bytes of the digits, raised or not, that a word opens with.
  fileprivate var markCount: Int {
    var offset = 0
    while offset < count {
      if self[offset].isASCIIDigit {
        offset += 1
        continue
      }
      guard self[offset] >= 0x80 else { break }
      let (scalar, length) = scalar(at: offset)
      guard scalar.properties.numericType != nil else { break }
      offset += length
    }
    return offset
  }
}
