import PetikText

extension LineEndRule {
  /// An address goes on after a hyphen, slash or other joint at the line's end: nothing is dropped.
  static let brokenAddress = LineEndRule("broken-address") { junction in
    let left = junction.left
    guard left.contains("://") || left.contains("www.") || left.contains("doi.org/") else {
      return nil
    }
    if junction.hasHyphen { return .address }
    let joints: Set<UInt8> = [0x2D, 0x2F, 0x3D, 0x26, 0x3F, 0x5F, 0x25, 0x23]
    guard let last = left.last, let first = junction.right.first else { return nil }
    if joints.contains(last), first.isWordByte { return .address }
    // `https://example.org/a` / `/b.html`
    return first == 0x2F || first == 0x5F ? .address : nil
  }
}
