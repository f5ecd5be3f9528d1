import PetikLexicon
import PetikText

/// What the words of a line may be in a head or foot.
struct HeadWords: Sendable {
  private(set) var classes: FurnitureWords.Class = []
  private var count = 0
  /// Of the first words.
  private var opening: FurnitureWords.Class = []
  private var hasVolumeWords = false
  private var hasNumbers = false

  /// - Parameter key: the line's match key with `#` for numbers.
  init(_ key: ByteSlice, _ lexicon: Lexicon) {
    let words = lexicon.furniture
    key.withUnsafeBufferPointer { read($0, words) }
  }

  private mutating func read(_ key: UnsafeBufferPointer<UInt8>, _ words: FurnitureWords) {
    var volumeWord: Range<Int>?
    var start = 0
    while start < key.count {
      var end = start
      while end < key.count, key[end] != 0x20 {
        if key[end] == UInt8(ascii: "#") { hasNumbers = true }
        end += 1
      }
      let found = words.classes.classes(of: start..<end, in: key)
      classes.formUnion(found)
      if count < 4 { opening.formUnion(found) }
      if found.contains(.opensLicence) {
        classes.formUnion(words.licences.meanings(at: start..<end, of: key))
      }
      if found.contains(.volume) {
        if let volumeWord, !key[volumeWord].elementsEqual(key[start..<end]) {
          hasVolumeWords = true
        }
        volumeWord = volumeWord ?? start..<end
      }
      count += 1
      start = end + 1
    }
  }

  /// A volume and an issue. `Nomor` and `Tahun` also stand in laws and street addresses.
  var isIssue: Bool {
    hasNumbers && (hasVolumeWords || classes.isSuperset(of: [.volume, .issue]) && count <= 12)
  }

  /// A journal's name.
  var isPeriodical: Bool {
    classes.contains(.periodical) && count <= 25 || opening.contains(.journal)
  }
}
