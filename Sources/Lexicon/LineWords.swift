import PetikText

/// What a whole line may be by its words: the headings that other groups know, looked up once by
/// the line's match key.
package final class LineWords: Sendable {
  package struct Class: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Spelled out, so that lists of classes cost nothing in other modules.
    package init(arrayLiteral classes: Self...) {
      rawValue = classes.reduce(0) { $0 | $1.rawValue }
    }

    /// The label of an abstract, of keywords.
    package static let abstract = Self(rawValue: 1)
    package static let keywords = Self(rawValue: 2)
    /// Names the role of a section; these two say which.
    package static let role = Self(rawValue: 4)
    package static let references = Self(rawValue: 8)
    package static let opensBody = Self(rawValue: 16)
    /// Stands over notes behind the text.
    package static let notes = Self(rawValue: 32)
    /// Heads what follows a list of works and is no part of it.
    package static let followsReferences = Self(rawValue: 64)
    /// A word before a chapter's number.
    package static let chapter = Self(rawValue: 128)
    /// Heads a group of entries within a list of works.
    package static let referenceGroup = Self(rawValue: 256)
  }

  private let table: WordTable<Class>
  /// The first words of headings that name a role.
  private let roleOpenings: WordTable<Bool>
  /// Headings of boxes, as match keys, the longest first.
  package let boxes: [Bytes]

  init(headings: HeadingWords, notes: NoteWords, references: ReferenceWords) {
    let roles = Set(headings.roles.keys)
    table = WordTable([
      (headings.abstracts, .abstract), (headings.keywords, .keywords), (roles, .role),
      (roles.filter { headings.roles[$0] == "references" }, .references),
      (roles.filter(headings.opensBody), .opensBody), (notes.headings, .notes),
      (references.followingHeadings, .followsReferences), (headings.chapterWords, .chapter),
      (references.groupHeadings, .referenceGroup),
    ])
    let openings = roles.union(headings.openings.keys).map { ($0.firstWord, true) }
    roleOpenings = WordTable(openings) { first, _ in first }
    boxes = headings.boxes.map { Bytes($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// - Parameter key: a match key.
  package func classes(of key: UnsafeBufferPointer<UInt8>) -> Class { table.classes(of: key) }
  package func classes(of key: ByteSlice) -> Class { table.classes(of: key) }

  /// Whether a heading may name a role, by its first word.
  ///
  /// - Parameter key: a match key.
  package func mayNameRole(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = key.firstIndex(of: 0x20) ?? key.endIndex
    return roleOpenings[UnsafeBufferPointer(rebasing: key[..<end])] != nil
  }
}
