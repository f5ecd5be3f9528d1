import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The language of most of the running text.
func mainLanguage(of blocks: [Block], lexicon: Lexicon) -> String {
  var sizes: [String: Int] = [:]
  for block in blocks where block.kind == .paragraph || block.kind == .listItem {
    sizes[lexicon.language(of: block.text.bytes), default: 0] += block.text.count
  }
  sizes["und"] = nil
  return sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "und"
}

/// Gives each block of text its language; short ones take the paper's where their words do not tell.
func tagLanguages(of blocks: [Block], main: String, lexicon: Lexicon) -> [Block] {
  var blocks = blocks
  for index in blocks.indices {
    switch blocks[index].kind {
    case .folio, .equation, .table, .contents, .unclassified: continue
    default: break
    }
    let own = lexicon.language(of: blocks[index].text.bytes)
    let isShort = blocks[index].text.count < 120
    blocks[index].language = own == "und" && isShort ? main : own
  }
  return blocks
}
