import PetikModel
import PetikText

/// The references of a paper as citations look them up.
struct ReferenceIndex: Sendable {
  struct Entry: Sendable {
    var index: Int
    /// The match keys of each author's name as far as it is printed, and of the family name.
    var authors: [(family: [Substring], full: [Substring])]
    var suffix: String?
    /// Match key of the entry as printed, without its number, and its words.
    var opening: String
    var openingWords: [KeyWord]
    /// The last word of the first author's family name.
    var familyName: KeyWord?
  }

  private struct NameAndYear: Hashable {
    var name: Substring
    var year: String
  }

  private var entries: [Entry] = []
  /// Places among the entries by year in four digits; undated works under the empty string.
  private var byYear: [String: [Int]] = [:]
  /// By each word of the first author's name and the year.
  private var byName: [NameAndYear: [Int]] = [:]
  private(set) var byLabel: [String: Int] = [:]
  /// The list's references, in order.
  private(set) var listed: [Int] = []
  /// Long names of organisations by the acronyms that the paper introduces: `bps`.
  var acronyms: [String: Set<String>] = [:]

  /// Words that names of organisations abbreviate, written out.
  private let abbreviated: [String: String]

  /// Entries of one year, and of one name and year, that are looked at: a list with more of them
  /// would cost their square.
  private static let mostCandidates = 1000
  private static let mostNamesakes = 400
  private static let longestOpening = 160

  init(_ references: [Reference], abbreviated: [String: String] = [:]) {
    self.abbreviated = abbreviated
    for (index, reference) in references.enumerated() {
      if reference.origin == .list {
        listed.append(index)
        if let label = reference.label { byLabel[label] = byLabel[label] ?? index }
      } else if reference.sameAs != nil {
        continue
      }
      add(reference, at: index)
    }
  }

  private mutating func add(_ reference: Reference, at index: Int) {
    let work = reference.work
    let year = work.issued.map { String($0.year) } ?? ""
    let names = work.authors.isEmpty ? work.editors : work.authors
    let key = reference.printed.matchKey
    let opening = writtenOut(
      key.utf8.count > Self.longestOpening ? String(key.prefix(Self.longestOpening)) : key)
    let authors = names.map(\.keys)
    let entry = Entry(
      index: index, authors: authors, suffix: work.yearSuffix, opening: opening,
      openingWords: opening.keyWords.map(KeyWord.init),
      familyName: authors.first?.family.last.map(KeyWord.init))
    let place = entries.count
    entries.append(entry)
    byYear[year, default: []].append(place)
    guard let words = entry.authors.first?.full else { return }
    for (number, word) in words.enumerated() where !words[..<number].contains(word) {
      byName[NameAndYear(name: word, year: year), default: []].append(place)
    }
  }

  /// A match key with its abbreviations written out.
  func writtenOut(_ key: String) -> String {
    guard !abbreviated.isEmpty else { return key }
    let words = key.keyWords
    guard key.utf8.last == 0x20 || words.contains(where: { abbreviated[String($0)] != nil }) else {
      return key
    }
    return words.map { abbreviated[String($0)] ?? String($0) }.joined(separator: " ")
  }

  /// The entries of the item's year, those with its letter first and, if there are any, alone.
  func candidates(for item: CitedItem) -> some Sequence<Entry> {
    places(for: item) { byYear[$0] }.prefix(Self.mostCandidates).lazy.map { entries[$0] }
  }

  /// Of these, the ones whose first author has a word of the first name, in the list's order.
  func namesakes(of item: CitedItem) -> some Sequence<Entry> {
    let words = Set(item.names.first ?? [])
    var found = words.flatMap { word in
      places(for: item) { byName[NameAndYear(name: word, year: $0)] }.prefix(Self.mostNamesakes)
    }
    if words.count > 1 {
      found.sort()
      var last = -1
      found.removeAll { place in
        defer { last = place }
        return place == last
      }
    }
    return found.lazy.map { entries[$0] }
  }

  private func places(for item: CitedItem, among years: (String) -> [Int]?) -> [Int] {
    guard let year = item.item.year else { return [] }
    let digits = year.first.map(\.isNumber) == true ? String(year.prefix(4)) : ""
    let places = years(digits) ?? []
    guard digits.count == 4, year.utf8.count == 5 else { return places }
    let letter = String(year.suffix(1))
    let exact = places.filter { entries[$0].suffix == letter }
    return exact.isEmpty ? places.filter { entries[$0].suffix == nil } : exact
  }
}

extension Name {
  /// The words of the family name, and of the whole name.
  fileprivate var keys: (family: [Substring], full: [Substring]) {
    let family = (self.family ?? literal ?? given ?? "").matchKey.keyWords
    var full = family
    if self.family != nil || literal != nil, let given {
      full += given.matchKey.keyWords
    }
    if self.family != nil, let literal { full += literal.matchKey.keyWords }
    return (family, full)
  }
}
