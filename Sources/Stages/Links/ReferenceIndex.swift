import PetikModel
import PetikText

/// The references of a paper as citations look them up.
///
/// A class, as what few papers need is made when the first citation asks for it.
final class ReferenceIndex {
  final class Entry {
    let index: Int
    /// The words of each author's family name, and of the name as far as it is printed.
    let authors: [(family: [Substring], full: [Substring])]
    let suffix: String?
    /// Match key of the entry as printed, without its number, and its words.
    let opening: String
    private(set) lazy var openingWords = opening.keyWords.map(KeyWord.init)
    /// The last word of the first author's family name.
    let familyName: KeyWord?

    init(_ reference: Reference, _ keys: WorkKeys, at index: Int, opening: String) {
      self.index = index
      authors = (keys.authors.isEmpty ? keys.editors : keys.authors).map { ($0.family, $0.words) }
      suffix = reference.work.yearSuffix
      self.opening = opening
      familyName = authors.first?.family.last.map(KeyWord.init)
    }
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
  private(set) lazy var acronyms = PetikLinks.acronyms(in: blocks)

  private let blocks: [Block]
  /// Words that names of organisations abbreviate, written out.
  private let abbreviated: WordTable<String>

  /// Entries of one year, and of one name and year, that are looked at: a list with more of them
  /// would cost their square.
  private static let mostCandidates = 1000
  private static let mostNamesakes = 400
  private static let longestOpening = 160

  init(_ paper: Paper, _ keys: [WorkKeys], _ abbreviations: WordTable<String>) {
    blocks = paper.blocks
    abbreviated = abbreviations
    let namesWorks = paper.citations.contains { $0.items.contains { !$0.authors.isEmpty } }
    for (index, reference) in paper.references.enumerated() {
      if reference.origin == .list {
        listed.append(index)
        if let label = reference.label { byLabel[label] = byLabel[label] ?? index }
      } else if reference.sameAs != nil {
        continue
      }
      if namesWorks { add(reference, keys[index], at: index) }
    }
  }

  private func add(_ reference: Reference, _ keys: WorkKeys, at index: Int) {
    let year = reference.work.issued.map { String($0.year) } ?? ""
    let key = reference.printed.matchKey
    let opening = writtenOut(
      key.utf8.count > Self.longestOpening ? String(key.prefix(Self.longestOpening)) : key)
    let entry = Entry(reference, keys, at: index, opening: opening)
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
    guard key.utf8.last == 0x20 || isAbbreviating(key) else { return key }
    return key.keyWords.map { abbreviated[Bytes($0.utf8)[...]] ?? String($0) }
      .joined(separator: " ")
  }

  private func isAbbreviating(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { key in
      key.split(separator: 0x20).contains { word in
        abbreviated.mayOpen(with: word[word.startIndex])
          && abbreviated[UnsafeBufferPointer(rebasing: word)] != nil
      }
    }
  }

  /// The entries of the item's year, those with its letter first and, if there are any, alone.
  func candidates(for item: CitedItem) -> some Sequence<Entry> {
    places(for: item) { byYear[$0] }.prefix(Self.mostCandidates).lazy.map { self.entries[$0] }
  }

  /// Of these, the ones whose first author has a word of the first name, in the list's order.
  func namesakes(of item: CitedItem) -> some Sequence<Entry> {
    if item.item.year == nil { return unyeared(item).lazy.map { self.entries[$0] } }
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
    return found.lazy.map { self.entries[$0] }
  }

  /// By the name alone: a citation by name and page.
  private func unyeared(_ item: CitedItem) -> [Int] {
    guard let last = item.names.first?.last else { return [] }
    return entries.indices.prefix(Self.mostCandidates).filter { place in
      entries[place].authors.first?.family.contains(last) ?? false
    }
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
