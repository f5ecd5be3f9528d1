import PetikModel
import PetikText

/// The match keys of a work's names and title, made once for all that compare works.
struct WorkKeys: Sendable {
  /// The first author's family name, or the whole name; empty where there is none.
  let family: String
  let title: String?
  let authors: [NameKeys]
  let editors: [NameKeys]

  init(_ work: Work) {
    authors = work.authors.map(NameKeys.init)
    editors = work.editors.map(NameKeys.init)
    family = authors.first?.called ?? ""
    title = work.title?.matchKey
  }
}

/// The words of a name, as match keys.
struct NameKeys: Sendable {
  /// The key of the family name, else of the whole name; nil where the name has neither.
  let called: String?
  /// Its words; those of the given name where there is no other.
  let family: [Substring]
  private let given: [Substring]
  /// The words of the whole name; none where it is made of the other two.
  private let literal: [Substring]
  private let isMade: Bool

  init(_ name: Name) {
    called = (name.family ?? name.literal)?.matchKey
    given = name.given?.matchKey.keyWords ?? []
    family = called?.keyWords ?? given
    isMade = name.family.map { name.literal?.isMade(of: name.given, $0) ?? false } ?? false
    literal = isMade || name.family == nil ? [] : name.literal?.matchKey.keyWords ?? []
  }

  /// All words of the name.
  var words: [Substring] { called == nil ? family : family + given + literal }

  /// The words of the family name and of the whole one.
  var printed: [Substring] {
    called == nil ? [] : isMade ? family + given : literal.isEmpty ? family : family + literal
  }

  var lastWord: Substring? { called == nil ? nil : family.last }
}

extension String {
  /// `Given Family`, or the family name alone.
  fileprivate func isMade(of given: String?, _ family: String) -> Bool {
    guard let given, !given.isEmpty else { return self == family }
    guard utf8.count == given.utf8.count + 1 + family.utf8.count else { return false }
    return hasPrefix(given) && hasSuffix(family)
  }
}
