import PetikText

/// How far bytes are UTF-8.
struct UTF8Damage {
  /// Well-formed characters of two bytes or more.
  var wellFormed = 0
  var malformed = 0
  /// Lone halves of surrogate pairs, as some PDF tools write them: each is three malformed bytes.
  var surrogates = 0

  /// Few faults among real UTF-8: the file is damaged, not of another charset.
  var isMostlyUTF8: Bool {
    malformed == surrogates || wellFormed > 0 && malformed - surrogates <= wellFormed / 4
  }

  static func of(_ bytes: Bytes) -> UTF8Damage {
    var damage = UTF8Damage()
    if (try? UTF8Span(validating: bytes.span)) != nil { return damage }
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: offset)
      let isOverlong = scalar.utf8.count != length
      if bytes[offset] == 0xED, offset + 2 < bytes.count, bytes[offset + 1] >= 0xA0,
        bytes[offset + 1].isContinuation, bytes[offset + 2].isContinuation
      {
        damage.surrogates += 1
        damage.malformed += 1
        offset += 3
      } else if isOverlong || bytes[offset] < 0xC2 || scalar == "\u{FFFD}" && bytes[offset] != 0xEF
      {
        damage.malformed += 1
        offset += length
      } else {
        damage.wellFormed += 1
        offset += length
      }
    }
    // The strict check found a fault that this scan took for whole.
    damage.malformed = max(damage.malformed, 1)
    return damage
  }
}

extension Unicode.Scalar {
  var utf8: Unicode.UTF8.EncodedScalar { Unicode.UTF8.encode(self) ?? .init() }
}
