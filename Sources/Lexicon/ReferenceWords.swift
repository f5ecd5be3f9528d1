import PetikText

/// Words of reference lists. Single words are lower case without a closing point; headings are
/// match keys.
package struct ReferenceWords: Sendable {
  private struct Meaning: Sendable {
    var classes: ReferenceClass
    /// 1 to 12 of a month; else 0.
    var month = 0
  }

  private let table: WordTable<Meaning>
  /// Headings of what follows a list and is no part of it, as match keys.
  package let followingHeadings: Set<String>
  /// Headings of groups inside a list, as match keys: `Buku`, `Internet`.
  package let groupHeadings: Set<String>
  /// The words of the class `prefix`.
  package let prefixes: Set<String>

  /// - Parameter months: the names of months and their abbreviations, with their number.
  package init(
    _ lists: [ReferenceClass: [String]], months: [String: Int], followingHeadings: Set<String>,
    groupHeadings: Set<String>
  ) {
    let words = lists.flatMap { list in
      list.value.map { ($0, Meaning(classes: list.key)) }
    }
    self.init(
      words + months.map { ($0, Meaning(classes: .month, month: $1)) },
      followingHeadings: followingHeadings, groupHeadings: groupHeadings)
  }

  private init(
    _ pairs: [(word: String, meaning: Meaning)], followingHeadings: Set<String>,
    groupHeadings: Set<String>
  ) {
    table = WordTable(pairs) { first, second in
      Meaning(
        classes: first.classes.union(second.classes), month: max(first.month, second.month))
    }
    self.followingHeadings = followingHeadings
    self.groupHeadings = groupHeadings
    prefixes = Set(pairs.filter { $0.meaning.classes.contains(.prefix) }.map(\.word))
  }

  package func merging(_ other: ReferenceWords) -> ReferenceWords {
    ReferenceWords(
      table.all + other.table.all,
      followingHeadings: followingHeadings.union(other.followingHeadings),
      groupHeadings: groupHeadings.union(other.groupHeadings))
  }

  /// All that a word, in any case, may mean.
  package func classes(of word: ByteSlice) -> ReferenceClass { table[word]?.classes ?? [] }

  package func classes(of word: UnsafeBufferPointer<UInt8>) -> ReferenceClass {
    table[word]?.classes ?? []
  }

  package func isA(_ word: String, _ classes: ReferenceClass) -> Bool {
    self.classes(of: Bytes(word.utf8)[...]).isIntersecting(classes)
  }

  /// 1 to 12 for a month's name; nil for any other word.
  package func month(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let month = table[word]?.month, month > 0 else { return nil }
    return month
  }
}
