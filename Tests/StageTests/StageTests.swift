import PetikLexicon
import PetikModel
import PetikNormalise
import PetikPages
import PetikPipeline
import PetikProse
import PetikTestSupport
import PetikText
import Testing

/// The readable pages of Tests/Corpus for the stages from characters to sections.
@Suite(.serialized) struct StageTests {
  @Test(arguments: try Corpus.examples(in: "prose"))
  func prose(_ example: Example) throws {
    let text = normalise(Bytes(example.input.utf8)).output
    try check(example, Joiner(text: text, lexicon: .standard).join(text.lines).string)
  }

  @Test(arguments: try Corpus.examples(in: "normalise"))
  func normalises(_ example: Example) throws {
    let text = normalise(Bytes(example.input.utf8)).output
    let lines = text.lines.map { "\($0.blankLinesBefore) | \(text.bytes[$0.range].string)" }
    try check(example, lines.joined(separator: "\n"))
  }

  @Test(arguments: try Corpus.examples(in: "pages"))
  func marksFurniture(_ example: Example) throws {
    let text = normalise(pageBreaks(example.input)).output
    let lines = paginate(text, lexicon: .standard).output.lines
    let shown = lines.map { "\($0.zone?.rawValue ?? "text"): \(text.bytes[$0.range].string)" }
    try check(example, shown.joined(separator: "\n"))
  }

  @Test(arguments: try Corpus.examples(in: "blocks"))
  func groups(_ example: Example) throws {
    let shown = try paper(example).blocks.map { block in
      let list = block.kind == .listItem ? " \(block.group ?? 0)" : ""
      return "\(block.kind.rawValue)\(list): \(block.text.string)"
    }
    try check(example, shown.joined(separator: "\n"))
  }

  @Test(arguments: try Corpus.examples(in: "sections"))
  func outlines(_ example: Example) throws {
    let shown = try paper(example).sections.map { section in
      "\(section.level) | \(section.label ?? "") | \(section.title) | \(section.role.rawValue)"
    }
    try check(example, shown.joined(separator: "\n"))
  }

  @Test(arguments: try Corpus.examples(in: "front"))
  func readsFront(_ example: Example) throws {
    try check(example, FrontView(paper: try paper(example)).text)
  }

  private func paper(_ example: Example) throws -> Paper {
    try extract(pageBreaks(example.input), path: "raw/a.txt", id: "a", lexicon: .standard)
  }

  /// The corpus shows a form feed as ␌ on a line of its own.
  private func pageBreaks(_ input: String) -> Bytes {
    Bytes(input.replacing("\n␌\n", with: "\n\u{C}").utf8)
  }

  private func check(_ example: Example, _ actual: String) throws {
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }
}
