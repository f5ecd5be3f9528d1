import CPetikICU
import PetikText

/// One character with the marks that belong to it, in NFC.
struct Cluster {
  var scalar: Unicode.Scalar
  var bytes: Bytes
  var span: Span
}

/// Composes letters and their combining marks by ICU.
final class Composer {
  private let icu = petik_icu_open()

  deinit { petik_icu_close(icu) }

  /// The cluster that begins at an offset of the source.
  func cluster(at offset: Int, in source: Bytes, before end: Int) -> Cluster {
    let (scalar, length) = source.scalar(at: offset)
    var stop = offset + length
    while stop < end, source[stop] >= 0xCC {
      let next = source.scalar(at: stop)
      guard next.0.properties.canonicalCombiningClass != .notReordered else { break }
      stop += next.length
    }
    let bytes = Bytes(source[offset..<stop])
    let span = Span(offset, stop)
    // Below U+0300 every character is its own NFC.
    if stop == offset + length, scalar.value < 0x300 {
      return Cluster(scalar: scalar, bytes: bytes, span: span)
    }
    return Cluster(scalar: scalar, bytes: compose(bytes) ?? bytes, span: span)
  }

  /// NFC of the bytes; nil where they are NFC already.
  private func compose(_ bytes: Bytes) -> Bytes? {
    var out: UnsafePointer<UInt8>?
    let count = bytes.withUnsafeBufferPointer {
      petik_icu_nfc(icu, $0.baseAddress, Int64($0.count), &out)
    }
    guard count > 0, let out else { return nil }
    return Bytes(UnsafeBufferPointer(start: out, count: Int(count)))
  }
}
