import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Gives each block of text its language; short ones take the paper's where their words do not tell.
///
/// - Returns: the blocks, and the paper's language: that of most of the running text.
func tagLanguages(of blocks: [Block], lexicon: Lexicon) -> (blocks: [Block], main: String) {
  var blocks = blocks
  var sizes: [String: Int] = [:]
  for index in blocks.indices where blocks[index].kind.hasLanguage {
    let language = lexicon.language(of: blocks[index].text.bytes)
    blocks[index].language = language
    if blocks[index].kind == .paragraph || blocks[index].kind == .listItem {
      sizes[language, default: 0] += blocks[index].text.count
    }
  }
  sizes["und"] = nil
  let main = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "und"
  for index in blocks.indices
  where blocks[index].language == "und" && blocks[index].kind.hasLanguage
    && blocks[index].text.count < 120
  {
    blocks[index].language = main
  }
  return (blocks, main)
}

extension BlockKind {
  fileprivate var hasLanguage: Bool {
    switch self {
    case .folio, .equation, .table, .contents, .unclassified: false
    default: true
    }
  }
}
