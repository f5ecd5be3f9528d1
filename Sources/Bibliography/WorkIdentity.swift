import PetikModel

/// What tells works apart over all papers. Two prints are the same work where their DOIs are the
/// same, or where first author, year and title are and no DOI contradicts.
package struct WorkIdentity: Hashable, Sendable {
  /// Digest of the DOI, nil without one.
  package let doi: Digest?
  /// Digest of what is printed.
  package let printed: Digest

  package init(_ work: Work) {
    doi = work.doi.flatMap(Self.plainDOI).map { Digest($0) }
    let title = work.title?.foldedWords.joined(separator: " ") ?? ""
    var parts = [
      work.leadingName?.keyOrder ?? "", work.issued.map { String($0.year) } ?? "", title,
    ]
    // Decrees share their titles, volumes too: what has no author is told apart by its numbers.
    if work.authors.isEmpty { parts += [work.number, work.volume].map { $0 ?? "" } }
    // Without a title everything counts.
    if title.isEmpty { parts += work.shownFields.map { "\($0.name) \($0.value)" } }
    printed = Digest(parts.joined(separator: "\n"))
  }

  /// `10.…/…` in lower case, without an address before it.
  private static func plainDOI(_ printed: String) -> String? {
    let text = printed.lowercased()
    guard let start = text.range(of: "10.") else { return nil }
    return String(text[start.lowerBound...])
  }
}

/// 128 bits that stand for a text (FNV-1a, twice). The same on every machine.
package struct Digest: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  package init(_ text: String) {
    func hash(_ seed: UInt64) -> UInt64 {
      text.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    high = hash(0xCBF2_9CE4_8422_2325)
    low = hash(0x8422_2325_CBF2_9CE4)
  }

  /// A few letters and digits that stand for it in a key.
  package var letters: String {
    let signs = Array("abcdefghijkmnpqrstuvwxyz23456789")
    // FNV's upper bits are mixed best.
    return String((0..<4).map { signs[Int(high >> (44 + 5 * UInt64($0))) & 31] })
  }
}

extension Work {
  /// By whom it is called: the first author, else the first editor.
  var leadingName: Name? { authors.first ?? editors.first }
}

extension Name {
  /// The family name, else the whole name, folded.
  fileprivate var keyOrder: String {
    (family ?? literal ?? given ?? "").foldedWords.joined(separator: " ")
  }
}
