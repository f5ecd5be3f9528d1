import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The blocks of one reference list: those behind its heading, up to the next real heading.
struct ReferenceList {
  /// Indices of the blocks whose lines are entries; furniture and notes between are left out.
  var blocks: [Int]

  static func all(in blocks: [Block], lexicon: Lexicon) -> [ReferenceList] {
    var lists: [ReferenceList] = []
    var open: ReferenceList?
    for index in blocks.indices {
      let role = blocks[index].headingRole(lexicon) ?? (open == nil ? nil : blocks[index].partRole)
      if let role {
        if let list = open, !list.blocks.isEmpty { lists.append(list) }
        open = role == "references" ? ReferenceList(blocks: []) : nil
      } else if blocks[index].kind.mayHoldEntries {
        open?.blocks.append(index)
      }
    }
    if let open, !open.blocks.isEmpty { lists.append(open) }
    return lists
  }
}

extension BlockKind {
  fileprivate var mayHoldEntries: Bool {
    switch self {
    case .paragraph, .listItem, .quotation, .heading, .unclassified, .metadata, .equation,
      .contents,
      .author, .title:
      true
    default: false
    }
  }
}

extension Block {
  /// A chapter's heading ends a list: `BAB II`.
  fileprivate var partRole: String? {
    kind == .heading && rule == "chapter-heading" ? "other" : nil
  }

  /// The role that a heading states; nil for other blocks and for headings without a known role.
  fileprivate func headingRole(_ lexicon: Lexicon) -> String? {
    guard kind == .heading else { return nil }
    let bytes = text.bytes[...]
    let heading = Enumerator.read(bytes).map { bytes[$0.textStart...] } ?? bytes
    return heading.withMatchKey { key in
      // Markup's notes stand behind the list, under a heading of their own.
      let classes = lexicon.lines.classes(of: key)
      if classes.contains(.followsReferences) || classes.contains(.notes) { return "other" }
      guard key.count <= 60, lexicon.lines.mayNameRole(key) else { return nil }
      return lexicon.headings.role(of: String(decoding: key, as: UTF8.self))
    }
  }
}
