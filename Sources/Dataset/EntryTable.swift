import PetikText

/// Manifest entries by number, packed: of a large dataset they are what a run keeps in memory. Ids
/// and paths are not kept; whoever numbers the papers knows them.
package struct EntryTable: Sendable {
  /// Where an entry lies, so that it can be taken out and put back.
  package struct Place: Sendable { fileprivate let value: Int }

  /// By number; -1: none.
  private var places: [Int]
  /// Entries one behind the other; what is taken out leaves its bytes behind.
  private var chunks: [Bytes] = []

  private static let chunkBits = 16
  private static let none = -1

  package init(count: Int) { places = Array(repeating: Self.none, count: count) }

  package func contains(_ number: Int) -> Bool { places[number] != Self.none }

  package mutating func set(_ number: Int, to entry: ManifestEntry) {
    let packed = entry.packed
    if chunks.last.map({ $0.count + packed.count > 1 << Self.chunkBits }) ?? true {
      var chunk = Bytes()
      chunk.reserveCapacity(max(packed.count, 1 << Self.chunkBits))
      chunks.append(chunk)
    }
    let chunk = chunks.count - 1
    places[number] = chunk << Self.chunkBits | chunks[chunk].count
    chunks[chunk] += packed
  }

  /// - Returns: where the entry was, for ``restore(_:to:)``; nil: there was none.
  @discardableResult
  package mutating func remove(_ number: Int) -> Place? {
    defer { places[number] = Self.none }
    return contains(number) ? Place(value: places[number]) : nil
  }

  package mutating func restore(_ number: Int, to place: Place) { places[number] = place.value }

  package func counts(_ number: Int) -> ManifestEntry.Counts? {
    guard var reader = reader(number) else { return nil }
    return reader.counts()
  }

  package func entry(_ number: Int, id: String, path: String) -> ManifestEntry? {
    guard var reader = reader(number) else { return nil }
    let counts = reader.counts()
    return ManifestEntry(
      id: id, path: path, sha256: reader.digest(), byteCount: reader.number(),
      language: reader.text(), title: reader.number() == 0 ? nil : reader.text(), counts: counts,
      paperSHA256: reader.digest())
  }

  private func reader(_ number: Int) -> PackedReader? {
    guard contains(number) else { return nil }
    let place = places[number]
    return PackedReader(
      bytes: chunks[place >> Self.chunkBits], position: place & (1 << Self.chunkBits - 1))
  }
}

extension ManifestEntry {
  /// Numbers as ``Swift/Array/append(number:)`` writes them, digests as their bytes.
  fileprivate var packed: Bytes {
    var bytes = Bytes()
    bytes.reserveCapacity(96 + language.utf8.count + (title?.utf8.count ?? 0))
    for count in [
      counts.sections, counts.tables, counts.citations, counts.footnotes, counts.references,
      counts.errors, counts.warnings, counts.notes,
    ] {
      bytes.append(number: count)
    }
    bytes.append(digest: sha256)
    bytes.append(number: byteCount)
    bytes.append(text: language)
    bytes.append(number: title == nil ? 0 : 1)
    if let title { bytes.append(text: title) }
    bytes.append(digest: paperSHA256)
    return bytes
  }
}

extension Bytes {
  /// Seven bits a byte, the lowest first; all but the last have the highest bit.
  fileprivate mutating func append(number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  fileprivate mutating func append(text: String) {
    append(number: text.utf8.count)
    self += text.utf8
  }

  /// Behind a 1 the 32 bytes of a digest, behind a 0 a text that is none.
  fileprivate mutating func append(digest: String) {
    let start = count
    append(1)
    var high: UInt8?
    for digit in digest.utf8 {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x57
      default: value = 0xFF
      }
      if value > 0xF { break }
      if let first = high { append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    if digest.utf8.count == 64, count == start + 33 { return }
    removeLast(count - start)
    append(0)
    append(text: digest)
  }
}

private struct PackedReader {
  let bytes: Bytes
  var position: Int

  mutating func counts() -> ManifestEntry.Counts {
    var counts = ManifestEntry.Counts()
    counts.sections = number()
    counts.tables = number()
    counts.citations = number()
    counts.footnotes = number()
    counts.references = number()
    counts.errors = number()
    counts.warnings = number()
    counts.notes = number()
    return counts
  }

  mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
  }

  mutating func text() -> String {
    let count = number()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func digest() -> String {
    let isPacked = bytes[position] == 1
    position += 1
    if !isPacked { return text() }
    defer { position += 32 }
    let packed = bytes[position..<position + 32]
    return String(unsafeUninitializedCapacity: 64) { digits in
      for (index, byte) in packed.enumerated() {
        digits[2 * index] = Self.digit(byte >> 4)
        digits[2 * index + 1] = Self.digit(byte & 0xF)
      }
      return 64
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
