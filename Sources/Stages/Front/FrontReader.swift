import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Reads the front matter step by step; each step sees the blocks as the step before left them.
struct FrontReader {
  var reading = FrontReading()
  let joiner: Joiner

  init(blocks: [Block], joiner: Joiner) {
    reading.blocks = blocks
    self.joiner = joiner
  }

  var lexicon: Lexicon { joiner.lexicon }

  /// Index of the block with which the body begins: the first heading that is no part of the title.
  var bodyStart: Int {
    let blocks = reading.blocks
    let firstLabel = blocks.firstIndex { $0.kind == .abstract || $0.kind == .keywords }
    for index in blocks.indices where blocks[index].kind == .heading {
      let block = blocks[index]
      if block.rule != "capital-heading" && block.rule != "isolated-heading" { return index }
      // Capitals before the abstract are the title.
      if let firstLabel, index > firstLabel { return index }
    }
    return firstLabel == nil ? 0 : blocks.count
  }

  /// Index of the first block of the abstract's label or text.
  var abstractStart: Int? {
    let end = bodyStart
    let blocks = reading.blocks[..<end]
    return blocks.firstIndex { block in
      block.kind == .abstract || block.kind == .keywords
        || block.kind == .paragraph && block.text.bytes.wordCount >= 60
    }
  }
}
