import PetikLexicon
import PetikPipeline
import PetikTestSupport
import PetikText
import Testing

@Suite struct ChecksTests {
  @Test(arguments: try Corpus.examples(in: "checks-tables"))
  func checksTables(_ example: Example) throws {
    let paper = try extract(
      Bytes(example.input.utf8), path: "raw/x.txt", id: "x", lexicon: .standard)
    let actual = paper.findings.map { "\($0.severity.rawValue) \($0.rule.rawValue): \($0.message)" }
      .joined(separator: "\n")
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }
}
