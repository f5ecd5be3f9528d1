import PetikText

/// How blanks stand in a line that has none at its ends.
struct Blanks {
  /// Nothing but single plain blanks.
  private(set) var areSingle = true
  /// Three plain blanks or more in a row.
  private(set) var areWide = false
  /// Words of one or two bytes, with a blank on either side, follow each other.
  private(set) var areBetweenLetters = false
  /// Where such words begin in the eight bytes before.
  private var shortBefore: UInt64 = 0

  init(in line: UnsafeBufferPointer<UInt8>) {
    var bytes = EightBytes(line, from: 0)
    var offset = 0
    while offset < line.count {
      let next = EightBytes(line, from: offset + 8)
      see(bytes, next)
      bytes = next
      offset += 8
    }
  }

  /// Takes eight bytes, given those behind them. Tabs and blanks are all that is blank in a clean
  /// line.
  private mutating func see(_ bytes: EightBytes, _ next: EightBytes) {
    let (plain, plainNext) = (bytes.equal(0x20), next.equal(0x20))
    let (tabs, tabsNext) = (bytes.equal(0x09), next.equal(0x09))
    let (any, anyNext) = (plain | tabs, plainNext | tabsNext)
    func behind(_ count: UInt64, _ own: UInt64, _ next: UInt64) -> UInt64 {
      own >> (count * 8) | next << (64 - count * 8)
    }
    let second = behind(1, any, anyNext)
    if tabs | any & second != 0 { areSingle = false }
    if plain & behind(1, plain, plainNext) & behind(2, plain, plainNext) != 0 { areWide = true }
    let isShort = behind(2, any, anyNext) | behind(3, any, anyNext)
    let short = any & ~second & isShort
    let follows = (short | short << 8) << 16 | (shortBefore >> 48 | shortBefore >> 40)
    if short & follows != 0 { areBetweenLetters = true }
    shortBefore = short
  }
}
