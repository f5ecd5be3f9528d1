import PetikText

extension LineEndRule {
  /// An address goes on after a hyphen, slash or other joint at the line's end: nothing is dropped.
  static let brokenAddress = LineEndRule("broken-address") { junction in
    let left = junction.left
    // `%2F` stands in the tail of a long address that was broken before.
    guard left.contains(where: { $0 == 0x2F || $0 == 0x2E || $0 == 0x25 }),
      left.contains("://") || left.contains("www.") || left.contains("doi.org/")
        || left.opensDOI || left.contains("%2F") || left.contains("%20")
    else {
      return nil
    }
    // Another address begins.
    if junction.right.starts("http://") || junction.right.starts("https://") { return nil }
    if junction.hasHyphen { return .address }
    guard let last = left.last, let first = junction.right.first else { return nil }
    if "-/=&?_%#".utf8.contains(last), first.isWordByte { return .address }
    // `https://example.org/a` / `/b.html`
    if first == 0x2F || first == 0x5F { return .address }
    if last == 0x2E, left.contains("doi.org/10."), junction.right.goesOnAsDOI(left) {
      return .address
    }
    return junction.right.looksLikeAddress && !left.endsAddress ? .address : nil
  }
}

extension ByteSlice {
  /// `10.1109/`, perhaps behind a bracket or `doi:`: a registrant and the slash after it.
  fileprivate var opensDOI: Bool {
    guard let start = firstRange(of: "10.")?.upperBound,
      start - 3 == startIndex || !self[start - 4].isASCIIDigit,
      let slash = self[start...].firstIndex(where: { !$0.isASCIIDigit && $0 != 0x2E })
    else { return false }
    return self[slash] == 0x2F && slash - start >= 4
  }

  /// A word that only an address holds: joints between small letters and digits.
  fileprivate var looksLikeAddress: Bool {
    guard let first, first.isASCIILower || first.isASCIIDigit, count > 4 else { return false }
    var joints = 0
    for index in indices.dropFirst().dropLast() {
      let byte = self[index]
      if byte == 0x2F || byte == 0x3D || byte == 0x5F || byte == 0x25 { joints += 2 }
      if byte == 0x2D || byte == 0x2E && self[index + 1].isASCIILower { joints += 1 }
    }
    return joints >= 2
  }

  /// `https://doi.org/10.` / `9999/x.12`, `…/10.9999/x.` / `v2i1.12`: the identifier needs more, or a
  /// word follows that is none.
  fileprivate func goesOnAsDOI(_ left: ByteSlice) -> Bool {
    guard let first, first.isASCIILower || first.isASCIIDigit else { return false }
    if left.ends("doi.org/10.") { return first.isASCIIDigit }
    // A year alone, a page range: the entry goes on without its address.
    let digits = count { $0.isASCIIDigit }
    let letters = count { $0.isASCIILetter }
    if digits == 0 { return false }
    return letters > 0 && first.isASCIILower || contains(0x2E) && count > 4 && last != 0x2E
  }

  /// The address is closed by the sentence's own sign.
  fileprivate var endsAddress: Bool {
    guard let last else { return true }
    return last == 0x2E || last == 0x2C || last == 0x3B || last == 0x29 || last == 0x5D
      || last == 0x3E
  }
}
