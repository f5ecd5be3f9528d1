import PetikText

/// `10.`, a prefix of digits, a slash and a suffix (DOI Handbook, 2.2).
func isDOI(_ text: Bytes) -> Bool {
  guard text.starts("10."), let slash = text.firstIndex(of: 0x2F) else { return false }
  let prefix = text[3..<slash]
  let suffix = text[(slash + 1)...]
  return prefix.count >= 4 && prefix.allSatisfy { $0.isASCIIDigit || $0 == 0x2E }
    && !suffix.isEmpty && !suffix.contains(where: \.isBlank)
}

/// Eight digits, a hyphen in their midst, the last one by weight 8 to 2, modulo 11 (ISO 3297).
func isISSN(_ text: Bytes) -> Bool {
  guard text.count == 9, text[4] == 0x2D else { return false }
  guard let digits = digits(of: text, allowsX: true), digits.count == 8 else { return false }
  return zip(digits, (1...8).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
}

/// Ten digits modulo 11 or thirteen modulo 10 (ISO 2108).
func isISBN(_ text: Bytes) -> Bool {
  guard let digits = digits(of: text, allowsX: true) else { return false }
  switch digits.count {
  case 10: return zip(digits, (1...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
  case 13:
    let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
    return !digits.contains(10) && sum % 10 == 0
  default: return false
  }
}

/// Digits without hyphens and blanks; X, only at the end, is 10. Nil for anything else.
private func digits(of text: Bytes, allowsX: Bool) -> [Int]? {
  var digits: [Int] = []
  for byte in text where byte != 0x2D && byte != 0x20 {
    if digits.last == 10 { return nil }
    if byte.isASCIIDigit {
      digits.append(Int(byte & 0x0F))
    } else if allowsX, byte.lowered == 0x78 {
      digits.append(10)
    } else {
      return nil
    }
  }
  return digits
}
