import PetikText

/// What a whole line may be by its words: the headings that other groups know, looked up once by
/// the line's match key.
@usableFromInline package final class LineWords: Sendable {
  @usableFromInline package struct Class: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt16
    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Spelled out, so that lists of classes cost nothing in other modules.
    @inlinable package init(arrayLiteral classes: Self...) {
      rawValue = classes.reduce(0) { $0 | $1.rawValue }
    }

    /// The label of an abstract, of keywords.
    @inlinable package static var abstract: Self { Self(rawValue: 1) }
    @inlinable package static var keywords: Self { Self(rawValue: 2) }
    /// Names the role of a section; these two say which.
    @inlinable package static var role: Self { Self(rawValue: 4) }
    @inlinable package static var references: Self { Self(rawValue: 8) }
    @inlinable package static var opensBody: Self { Self(rawValue: 16) }
    /// Stands over notes behind the text.
    @inlinable package static var notes: Self { Self(rawValue: 32) }
    /// Heads what follows a list of works and is no part of it.
    @inlinable package static var followsReferences: Self { Self(rawValue: 64) }
    /// A word before a chapter's number.
    @inlinable package static var chapter: Self { Self(rawValue: 128) }
    /// Heads a group of entries within a list of works.
    @inlinable package static var referenceGroup: Self { Self(rawValue: 256) }
  }

  private let table: WordTable<Class>
  /// The first words of headings that name a role.
  private let firstWords: WordTable<Bool>
  /// The words by which longer headings name a role, as match keys.
  private let roleOpenings: WordTable<Bool>
  /// Headings of boxes, as match keys, the longest first.
  package let boxes: [Bytes]
  /// A bit for the last six of the first byte of each label of an abstract, of keywords or of a
  /// box.
  private let labelOpenings: UInt64

  init(headings: HeadingWords, notes: NoteWords, references: ReferenceWords) {
    let roles = Set(headings.roles.keys)
    table = WordTable([
      (headings.abstracts, .abstract), (headings.keywords, .keywords), (roles, .role),
      (roles.filter { headings.roles[$0] == "references" }, .references),
      (roles.filter(headings.opensBody), .opensBody), (notes.headings, .notes),
      (references.followingHeadings, .followsReferences), (headings.chapterWords, .chapter),
      (references.groupHeadings, .referenceGroup),
    ])
    let openings = headings.openings.keys
    firstWords = WordTable(roles.union(openings).map { ($0.firstWord, true) }) { first, _ in first }
    roleOpenings = WordTable(openings.map { ($0, true) }) { first, _ in first }
    boxes = headings.boxes.map { Bytes($0.utf8) }.sorted { $0.count > $1.count }
    let labels = headings.abstracts.union(headings.keywords).union(headings.boxes)
    labelOpenings = labels.reduce(0) { $0 | Self.openingBit($1.utf8.first ?? 0) }
  }

  /// Whether a heading of more words names a role by those that open it.
  ///
  /// - Parameter key: a match key.
  package func opensRole(_ key: ByteSlice) -> Bool {
    key.withUnsafeBufferPointer { key in
      guard let first = key.first, roleOpenings.mayOpen(with: first) else { return false }
      for end in 1...key.count where end == key.count || key[end] == 0x20 {
        if roleOpenings[0..<end, in: key] != nil { return true }
      }
      return false
    }
  }

  private static func openingBit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  /// Whether a match key that begins with one of two bytes may begin with the label of an abstract,
  /// of keywords or of a box; true where there are none.
  package func mayOpenLabel(_ bytes: (UInt8, UInt8)?) -> Bool {
    guard let bytes else { return true }
    return labelOpenings & (Self.openingBit(bytes.0) | Self.openingBit(bytes.1)) != 0
  }

  /// - Parameter key: a match key.
  package func classes(of key: UnsafeBufferPointer<UInt8>) -> Class { table.classes(of: key) }
  package func classes(of key: ByteSlice) -> Class { table.classes(of: key) }

  /// Whether a heading may name a role, by its first word.
  ///
  /// - Parameter key: a match key.
  package func mayNameRole(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = key.firstIndex(of: 0x20) ?? key.endIndex
    return firstWords[0..<end, in: key] != nil
  }
}
