import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Reads the front matter step by step; each step sees the blocks as the step before left them.
struct FrontReader {
  var reading = FrontReading()
  let joiner: Joiner
  /// Place among the authors of the one with a star.
  var corresponding: Int?

  init(blocks: [Block], joiner: Joiner) {
    reading.blocks = blocks
    self.joiner = joiner
  }

  var lexicon: Lexicon { joiner.lexicon }

  /// Index of the block with which the body begins: the first heading that is no part of the title.
  var bodyStart: Int {
    let blocks = reading.blocks
    let firstLabel = blocks.firstIndex { $0.kind == .abstract || $0.kind == .keywords }
    lazy var prose = firstProse
    for index in blocks.indices where blocks[index].kind == .heading {
      let block = blocks[index]
      if block.rule != "capital-heading" && block.rule != "isolated-heading" { return index }
      // Capitals before the abstract or the first paragraph are the title.
      if let firstLabel, index > firstLabel { return index }
      if index > prose { return index }
    }
    return firstLabel == nil ? 0 : blocks.count
  }

  /// The first paragraph of sentences: no part of an opening.
  var firstProse: Int {
    reading.blocks.firstIndex { block in
      guard block.kind == .paragraph, block.lines.count >= 2, let last = block.text.bytes.last,
        !last.isASCIILetter
      else { return false }
      let words = block.text.bytes.wordRanges
      let lower = words.count { block.text.bytes[$0].firstScalar?.isLower == true }
      return words.count >= 25 && lower * 2 >= words.count
    } ?? reading.blocks.count
  }

  /// Whether a paragraph without a label may be an abstract: the body has an introduction of its own.
  ///
  /// - Parameter start: the block with which the body begins.
  func hasIntroduction(at start: Int) -> Bool {
    guard start < reading.blocks.count, reading.blocks[start].kind == .heading else { return false }
    let bytes = reading.blocks[start].text.bytes
    let title = Enumerator.read(bytes[...]).map { bytes[$0.textStart...] } ?? bytes[...]
    let role = lexicon.headings.role(of: title.matchKey)
    return role == "introduction" || role == "background"
      || reading.blocks[..<start].contains { $0.kind == .keywords || $0.kind == .abstract }
  }

  /// Index of the first block of the abstract's label or text.
  var abstractStart: Int? {
    let end = bodyStart
    let blocks = reading.blocks[..<end]
    return blocks.firstIndex { block in
      block.kind == .abstract || block.kind == .keywords
        || block.kind == .paragraph && block.text.bytes.wordCount >= 60 && block.isRunning
    }
  }
}

extension Block {
  /// At least two words in five begin in lower case, as names and addresses do not.
  var isRunning: Bool {
    let words = text.bytes.wordRanges
    return words.count { text.bytes[$0].firstScalar?.isLower == true } * 5 >= words.count * 2
  }
}
