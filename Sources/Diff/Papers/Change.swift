import PetikJSON

/// What changed in an item of a paper: a section, a citation, a reference…
package struct Change: Sendable {
  package enum Part: String, Sendable, CaseIterable {
    case metadata, section, text, figure, citation, reference, work, note, finding, confidence
    case ledger
    /// An entry of dataset.json.
    case paper
  }

  package enum Kind: String, Sendable, CaseIterable { case added, removed, changed, moved }

  /// One field of the item, as a person reads it; nil where the side lacks it.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var old: String?
    package var new: String?

    package init(_ name: String, _ old: String?, _ new: String?) {
      self.name = name
      self.old = old
      self.new = new
    }

    package var mirrored: Field { Field(name, new, old) }
  }

  package var part: Part
  package var kind: Kind
  /// Ids on both sides: `c4`, `r7`; nil where the side lacks the item, or items of this part have
  /// no ids.
  package var oldID: String?
  package var newID: String?
  /// Places in the lists of both sides, from 0.
  package var oldPlace: Int?
  package var newPlace: Int?
  /// Whether an item that changed also stands elsewhere.
  package var isMoved = false
  /// Where the reference that the new one is the same as stands in the new list.
  package var sameAsPlace: Int?
  /// What a person knows the item by.
  package var label: String
  package var fields: [Field] = []
  /// The items themselves, for a patch.
  package var oldNode: JSONNode?
  package var newNode: JSONNode?
}

/// Why a paper's data changed.
package enum Cause: String, Sendable, CaseIterable {
  /// The source file has another hash.
  case source
  /// Another version of petik wrote it.
  case pipeline
  /// The same version with another fingerprint: rules, words or severities were configured.
  case configuration
  /// Neither changed, and yet the output differs.
  case edited
}
