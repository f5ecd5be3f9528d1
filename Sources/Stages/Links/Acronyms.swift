import PetikModel
import PetikText

/// The acronyms that the running text introduces behind the names they stand for:
/// `Badan Pusat Statistik (BPS)`. Match keys of both.
func acronyms(in blocks: [Block]) -> [String: Set<String>] {
  var found: [String: Set<String>] = [:]
  for block in blocks where [.paragraph, .listItem, .quotation, .abstract].contains(block.kind) {
    let text = block.text.bytes
    var offset = 0
    while let open = text[offset...].firstIndex(of: UInt8(ascii: "(")) {
      offset = open + 1
      let letters = text[offset...].prefix { $0.isASCIIUpper }
      guard (2...10).contains(letters.count), letters.endIndex < text.count,
        text[letters.endIndex] == UInt8(ascii: ")")
      else { continue }
      guard let name = longName(before: open, acronym: letters, in: text) else { continue }
      found[letters.lowercased, default: []].insert(name)
    }
  }
  return found
}

/// The run of words before an offset whose capitals spell the acronym.
private func longName(before offset: Int, acronym: ByteSlice, in text: Bytes) -> String? {
  let start = max(0, offset - 160)
  let words = text[start..<offset].wordRanges
  for count in 2...12 where count <= words.count {
    let name = words.suffix(count)
    guard text[name[name.startIndex].lowerBound] == acronym.first else { continue }
    let capitals = name.compactMap { text[$0].first?.isASCIIUpper == true ? text[$0].first : nil }
    if capitals.elementsEqual(acronym) {
      return text[name[name.startIndex].lowerBound..<offset].matchKey
    }
  }
  return nil
}
