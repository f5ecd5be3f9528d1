import PetikText

/// A word of a match key with what tells fast that another is not like it.
struct KeyWord: Sendable {
  let text: Substring
  private let count: Int
  let first: UInt8
  private let last: UInt8

  init(_ text: Substring) {
    self.text = text
    count = text.utf8.count
    first = text.utf8.first ?? 0
    last = text.utf8.last ?? 0
  }

  /// More than a small word.
  var isLong: Bool { count > 3 }

  static func == (left: KeyWord, right: KeyWord) -> Bool {
    left.count == right.count && left.first == right.first && left.text == right.text
  }

  /// One letter changed, left out, put in, or two neighbours swapped.
  func differsByOne(from other: KeyWord) -> Bool {
    // One change leaves one end as it was, but for two letters that change places.
    guard abs(count - other.count) <= 1,
      first == other.first || last == other.last || count <= 2
    else { return false }
    return PetikLinks.differsByOne(Bytes(text.utf8), Bytes(other.text.utf8))
  }
}
