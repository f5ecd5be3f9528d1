/// Bytes that are written one after another. What many small appendings to an array cost goes away:
/// the room is there before it is needed.
@usableFromInline package struct ByteOutput {
  /// Longer than what is written.
  @usableFromInline var storage: Bytes
  @usableFromInline var count = 0

  /// - Parameter capacity: about how many bytes will be written.
  @inlinable package init(capacity: Int = 0) {
    storage = Bytes(repeating: 0, count: Swift.max(capacity, 64))
  }

  @inlinable package var bytes: Bytes { Bytes(storage[..<count]) }

  @inlinable package mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  @inlinable package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let end = count + text.count
    if end > storage.count { grow(by: text.count) }
    storage.withUnsafeMutableBytes { room in
      UnsafeMutableRawBufferPointer(rebasing: room[count..<end])
        .copyMemory(from: UnsafeRawBufferPointer(text))
    }
    count = end
  }

  /// A text between two bytes.
  @inlinable package mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, between first: UInt8, _ last: UInt8
  ) {
    let end = count + text.count + 2
    if end > storage.count { grow(by: text.count + 2) }
    storage.withUnsafeMutableBytes { room in
      room[count] = first
      UnsafeMutableRawBufferPointer(rebasing: room[(count + 1)..<(end - 1)])
        .copyMemory(from: UnsafeRawBufferPointer(text))
      room[end - 1] = last
    }
    count = end
  }

  @inlinable package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// A number in decimal digits.
  @inlinable package mutating func appendDigits(of number: Int) {
    guard number >= 0 else { return append(String(number)) }
    var digits = 1
    var rest = number
    while rest >= 10 {
      digits += 1
      rest /= 10
    }
    let end = count + digits
    if end > storage.count { grow(by: digits) }
    storage.withUnsafeMutableBufferPointer { room in
      var place = end
      var rest = number
      repeat {
        place -= 1
        room[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while place > count
    }
    count = end
  }

  @usableFromInline mutating func grow(by more: Int) {
    storage += repeatElement(0, count: Swift.max(storage.count, more))
  }
}
