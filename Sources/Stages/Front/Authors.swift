import PetikLexicon
import PetikModel
import PetikText

/// Authors and where they work.
extension FrontReader {
  mutating func readAuthors() {
    let places = readAffiliations()
    let authorBlocks = reading.blocks.indices.filter { reading.blocks[$0].kind == .author }
    for (order, index) in authorBlocks.enumerated() {
      let block = reading.blocks[index]
      let firstAuthor = reading.metadata.authors.count
      defer {
        if authorBlocks.count > 1 {
          let end = order + 1 < authorBlocks.count ? authorBlocks[order + 1] : reading.blocks.count
          affiliate(from: firstAuthor, with: places.filter { (index..<end).contains($0.block) })
        }
      }
      let text = block.text
      let start = Byline.of(text.bytes[...], lexicon: lexicon) ?? 0
      let names = text.slice(start..<text.count)
      // Names one a line, with nothing else between them.
      if NameList.entries(in: names.bytes[...]).count == 1, block.lines.count > 1 {
        for line in block.lines { addAuthors(in: joiner.join([line])) }
      } else {
        addAuthors(in: names)
      }
    }
    assignAddresses()
  }

  private mutating func addAuthors(in text: RunningText) {
    guard Byline.of(text.bytes[...], lexicon: lexicon) != text.count else { return }
    for entry in NameList.entries(in: text.bytes[...]) {
      let literal = text.bytes[entry.name].string
      if lexicon.front.degrees.contains(literal.matchKey.filter { $0 != " " }) { continue }
      var author = Author(literal: literal, spans: text.spans(of: entry.name))
      (author.given, author.family) = Self.split(literal)
      author.affiliations = affiliations(for: entry.marks)
      if entry.isStarred, corresponding == nil { corresponding = reading.metadata.authors.count }
      reading.metadata.authors.append(author)
    }
  }

  /// The last word is the family name; one word alone is kept whole.
  static func split(_ literal: String) -> (given: String?, family: String?) {
    guard let blank = literal.lastIndex(of: " ") else { return (nil, nil) }
    return (String(literal[..<blank]), String(literal[literal.index(after: blank)...]))
  }

  /// Authors without marks work where the lines below their names say.
  private mutating func affiliate(from first: Int, with places: [(block: Int, id: String)]) {
    for author in first..<max(first, reading.metadata.authors.count)
    where reading.metadata.authors[author].affiliations.isEmpty {
      reading.metadata.authors[author].affiliations = places.map(\.id)
    }
  }

  /// - Returns: the block of each affiliation without a mark.
  private mutating func readAffiliations() -> [(block: Int, id: String)] {
    var places: [(block: Int, id: String)] = []
    for index in reading.blocks.indices where reading.blocks[index].kind == .affiliation {
      let block = reading.blocks[index]
      let bytes = block.text.bytes
      var end = 0
      while end < bytes.count,
        bytes[end].isASCIIDigit || [0x2C, 0x2A, 0x29, 0x28].contains(bytes[end])
      {
        // `1, 2, 3 Fakultas`
        let isParted = bytes[end] == 0x2C && end + 2 < bytes.count && bytes[end + 1] == 0x20
        end += isParted && bytes[end + 2].isASCIIDigit ? 2 : 1
      }
      let mark = bytes[..<end].filter { $0 != 0x29 && $0 != 0x28 && $0 != 0x20 }.string
      let text = block.text.slice(end..<bytes.count)
      guard !text.isEmpty else { continue }
      let id = "a\(reading.metadata.affiliations.count + 1)"
      reading.metadata.affiliations.append(
        Affiliation(id: id, mark: mark.isEmpty ? nil : mark, text: text.string, spans: text.spans))
      if mark.isEmpty { places.append((index, id)) }
    }
    return places
  }

  /// Affiliations by mark; all of them where none bears a mark and there is only one.
  private func affiliations(for marks: [String]) -> [String] {
    let all = reading.metadata.affiliations
    let own = all.filter { affiliation in
      guard let mark = affiliation.mark else { return false }
      return mark.split(separator: ",").contains { marks.contains(String($0)) }
    }
    if own.isEmpty, all.count == 1 { return all.map(\.id) }
    return own.map(\.id)
  }

  /// E-mail addresses go to authors in order where there are as many as authors, else the first one
  /// to the author with a star, or to the first.
  private mutating func assignAddresses() {
    var addresses = addresses { $0.kind == .metadata || $0.kind == .affiliation }
    if addresses.isEmpty {
      // The corresponding author's stands at the head or foot of the first page in many journals.
      addresses = self.addresses {
        ($0.kind == .runningFoot || $0.kind == .runningHead) && isCorrespondence($0)
      }
    }
    let count = reading.metadata.authors.count
    if count > 0, addresses.count == count {
      for index in 0..<count { reading.metadata.authors[index].email = addresses[index] }
    } else if count > 0, let first = addresses.first {
      reading.metadata.authors[corresponding ?? 0].email = first
    }
  }

  private func addresses(where isSource: (Block) -> Bool) -> [String] {
    var addresses: [String] = []
    for index in reading.blocks.indices where isSource(reading.blocks[index]) {
      let text = reading.blocks[index].text.bytes
      guard text.contains(0x40) else { continue }
      for word in text.wordRanges where text[word].contains(0x40) {
        for part in text[word].split(whereSeparator: { [0x2C, 0x3B, 0x28, 0x29].contains($0) })
        where part.contains(0x40) {
          addresses.append(Self.address(part))
        }
      }
    }
    return addresses
  }

  /// `*Corresponding author: …@…`
  private func isCorrespondence(_ block: Block) -> Bool {
    let words = block.text.bytes.matchKey.split(separator: " ", maxSplits: 2).prefix(2)
    return block.text.bytes.contains(0x40)
      && words.contains { lexicon.front.correspondenceWords.contains(String($0)) }
  }

  /// An address without the marks and labels glued to it.
  private static func address(_ word: ByteSlice) -> String {
    let isAddressByte = { (byte: UInt8) in
      byte.isASCIILetter || byte.isASCIIDigit || [0x2E, 0x2D, 0x5F, 0x40, 0x2B].contains(byte)
    }
    let start = word.firstIndex(where: { $0.isASCIILetter }) ?? word.startIndex
    var end = start
    while end < word.endIndex, isAddressByte(word[end]) { end += 1 }
    // `….ac.id1`: a mark after the domain.
    while end > start, word[end - 1].isASCIIDigit || word[end - 1] == 0x2E { end -= 1 }
    return word[start..<end].string
  }
}
