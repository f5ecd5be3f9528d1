import PetikModel
import PetikText

/// The references of a paper as citations look them up.
struct ReferenceIndex: Sendable {
  struct Entry: Sendable {
    var index: Int
    /// The match keys of each author's name as far as it is printed, and of the family name.
    var authors: [(family: [Substring], full: Set<Substring>)]
    var suffix: String?
    /// Match key of the entry as printed, without its number.
    var opening: String
  }

  /// By year in four digits; undated works under the empty string.
  private(set) var byYear: [String: [Entry]] = [:]
  /// By each word of the first author's name, and then by year.
  private var byName: [String: [String: [Entry]]] = [:]
  private(set) var byLabel: [String: Int] = [:]
  /// The list's references, in order.
  private(set) var listed: [Int] = []
  /// Long names of organisations by the acronyms that the paper introduces: `bps`.
  var acronyms: [String: Set<String>] = [:]

  /// Words that names of organisations abbreviate, written out.
  private let abbreviated: [String: String]

  init(_ references: [Reference], abbreviated: [String: String] = [:]) {
    self.abbreviated = abbreviated
    for (index, reference) in references.enumerated() {
      if reference.origin == .list {
        listed.append(index)
        if let label = reference.label { byLabel[label] = byLabel[label] ?? index }
      } else if reference.sameAs != nil {
        continue
      }
      let work = reference.work
      let year = work.issued.map { String($0.year) } ?? ""
      let names = work.authors.isEmpty ? work.editors : work.authors
      let entry = Entry(
        index: index, authors: names.map(\.keys), suffix: work.yearSuffix,
        opening: writtenOut(String(reference.printed.matchKey.prefix(160))))
      byYear[year, default: []].append(entry)
      for word in entry.authors.first?.full ?? [] {
        byName[String(word), default: [:]][year, default: []].append(entry)
      }
    }
  }

  /// A match key with its abbreviations written out.
  func writtenOut(_ key: String) -> String {
    guard !abbreviated.isEmpty else { return key }
    return key.split(separator: " ").map { abbreviated[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  /// The entries of the item's year, those with its letter first and, if there are any, alone.
  func candidates(for item: CitationItem) -> [Entry] {
    candidates(for: item, among: byYear)
  }

  /// Of these, the ones whose first author has a word of the first name, in the list's order.
  func namesakes(of item: CitationItem) -> [Entry] {
    let words = Set(item.authors.first?.matchKey.split(separator: " ") ?? [])
    let found = words.flatMap { candidates(for: item, among: byName[String($0)] ?? [:]) }
    guard words.count > 1 else { return found }
    var seen: Set<Int> = []
    return found.sorted { $0.index < $1.index }.filter { seen.insert($0.index).inserted }
  }

  private func candidates(for item: CitationItem, among years: [String: [Entry]]) -> [Entry] {
    guard let year = item.year else { return [] }
    let digits = year.first.map(\.isNumber) == true ? String(year.prefix(4)) : ""
    let entries = years[digits] ?? []
    guard digits.count == 4, year.utf8.count == 5 else { return entries }
    let letter = String(year.suffix(1))
    let exact = entries.filter { $0.suffix == letter }
    return exact.isEmpty ? entries.filter { $0.suffix == nil } : exact
  }
}

extension Name {
  /// The words of the family name, and of the whole name.
  fileprivate var keys: (family: [Substring], full: Set<Substring>) {
    let family = (self.family ?? literal ?? given ?? "").matchKey.split(separator: " ")
    let rest = [given, literal].compactMap { $0?.matchKey }.flatMap { $0.split(separator: " ") }
    return (family, Set(family).union(rest))
  }
}
