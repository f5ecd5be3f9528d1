import PetikText

extension FieldRule {
  /// `https://doi.org/10.…`, `doi: 10.…`.
  static let doi = FieldRule("doi") { entry in
    for index in entry.tokens.indices {
      let token = entry.tokens[index]
      guard token.kind == .doi || token.kind == .address else { continue }
      let part = entry.bytes[token.range]
      guard let start = part.firstRange(of: "10.")?.lowerBound,
        token.kind == .doi || part.contains("doi")
      else { continue }
      if entry.work.doi == nil { entry.work.doi = part[start...].string }
      if token.kind == .address, entry.work.url == nil { entry.work.url = part.string }
      var first = index
      while first > 0, entry.isSign(first - 1, ":") || entry.isWord(first - 1, in: .doi) {
        first -= 1
      }
      entry.take(first..<(index + 1))
    }
  }
}
