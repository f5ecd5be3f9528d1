import Foundation
import PetikDataset
import PetikModel
import PetikPipeline
import PetikText
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    "", "plain", "quote \" and \\", "line\nfeed\ttab\r", "\u{0}\u{1}\u{1F}\u{7F}",
    "\u{2028}\u{2029}",
    "Büntang 漢字 𝜷", "</script>",
  ])
  func stringsSurvive(_ text: String) throws {
    var json = JSONWriter()
    json.object { $0.pair("text", text) }
    let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String]
    #expect(parsed?["text"] == text)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.93, "0.93"), (0.049, "0.05"), (2, "1"),
  ])
  func confidences(_ value: Double, _ expected: String) {
    var json = JSONWriter()
    json.confidence(value)
    #expect(json.bytes.string == expected)
  }
}

@Suite struct TableFileTests {
  @Test func fieldsAreQuotedWhereTheyMustBe() {
    let table = table(
      names: ["a,b", "", "a,b"], rows: [["1", "say \"so\"", "x\ny"], ["", "", ""]])
    #expect(
      tableCSV(table).string
        == "\"a,b\",column 2,\"a,b (2)\"\r\n1,\"say \"\"so\"\"\",\"x\ny\"\r\n,,\r\n")
  }

  @Test func aRowOfOneEmptyFieldIsARow() {
    #expect(tableCSV(table(names: ["a"], rows: [[""]])).string == "a\r\n\"\"\r\n")
  }

  private func table(names: [String], rows: [[String]]) -> Table {
    Table(
      label: nil, caption: nil, blocks: [], pages: [1], boxhead: [names],
      columns: names.map { Column(name: $0, type: .string) },
      rows: rows.map {
        $0.map { Cell(text: $0, value: $0.isEmpty ? .missing : .text($0), spans: []) }
      },
      notes: [], source: nil, rule: "test", confidence: 1)
  }
}

@Suite struct PaperIDTests {
  @Test(arguments: [
    ("a.txt", "a"), ("2024/a b.txt", "2024-a-b"), ("x.y.txt", "x.y"), ("..txt", "-"),
    ("../a.txt", "-.-a"), ("é.txt", "é"), ("a", "a"), (".hidden.txt", "-hidden"),
  ])
  func idsAreSafe(_ path: String, _ id: String) { #expect(paperID(ofPath: path) == id) }
}

@Suite struct GlobTests {
  @Test(arguments: [
    ("**/*.txt", "a.txt", true), ("**/*.txt", "b/c/a.txt", true), ("*.txt", "b/a.txt", false),
    ("b/*.txt", "b/a.txt", true), ("**", "b/a.txt", true), ("?.txt", "a.txt", true),
    ("?.txt", "ab.txt", false), ("draft-**", "draft-1/a.txt", true), ("*.txt", "a.md", false),
  ])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(path) == expected)
  }
}

@Suite struct ConfigurationTests {
  @Test func versionAloneIsEnough() throws {
    #expect(try read(#"{"version": 1}"#) == Configuration())
  }

  @Test func foldersMayEndInASlash() throws {
    let text = #"{"version": 1, "folders": {"raw": "in/", "extracted": "out"}}"#
    #expect(try read(text).folders.raw == "in")
  }

  @Test(arguments: [
    (#"{"version": 1, "lexikon": {}}"#, "did you mean \"lexicon\""),
    (#"{"version": 1, "rules": {"folyo": false}}"#, "did you mean \"rules.folio\""),
    (#"{"version": 1, "rules": {"folio": "no"}}"#, "expected true or false"),
    (#"{"version": 1, "folders": {"raw": 3}}"#, "folders.raw: 3; expected a text"),
    (#"{"version": 1, "lexicon": {"headings": {"Temuan": "result"}}}"#, "\"results\""),
    (#"{"version": 1, "limits": {"sourceBytes": 0}}"#, "above 0"),
    (#"{"version": 1, "limits": {"tableWords": "many"}}"#, "limits.tableWords: many"),
    (#"{"version": 1, "limits": {"tablewords": 9}}"#, "\"limits.tableWords\""),
    (#"{"version": 1, "tables": {"minimumConfidence": 2}}"#, "from 0 to 1"),
    (#"{"version": 1, "folders": {"extracted": "../out"}}"#, "below the configuration"),
    (#"{"version": 1, "folders": {"raw": "/tmp"}}"#, "below the configuration"),
    (#"{"version": 1, "folders": {"extracted": "raw/out"}}"#, "neither inside the other"),
    (#"{"version": 1, "severities": {"cited-not-list": "note"}}"#, "severities.cited-not-listed"),
    (#"{"version": 1, "severities": {"citation-typo": "off"}}"#, "\"warning\" or \"note\""),
    (#"{"version": true}"#, "reads version 1"),
    (#"{"version": 2}"#, "reads version 1"), (#"{}"#, "has no \"version\""), ("[]", "no object"),
    ("{", "no valid JSON"),
  ])
  func faultsAreNamed(_ text: String, _ part: String) {
    #expect { try read(text) } throws: { "\($0)".contains(part) }
  }

  @Test func fingerprintFollowsRulesNotFolders() throws {
    let plain = try read(#"{"version": 1}"#).fingerprint(version: "1")
    #expect(
      try read(#"{"version": 1, "folders": {"raw": "in"}}"#).fingerprint(version: "1") == plain)
    #expect(
      try read(#"{"version": 1, "rules": {"folio": false}}"#).fingerprint(version: "1") != plain)
    #expect(
      try read(#"{"version": 1, "severities": {"citation-typo": "error"}}"#)
        .fingerprint(version: "1") != plain)
    #expect(try read(#"{"version": 1}"#).fingerprint(version: "2") != plain)
  }

  private func read(_ text: String) throws -> Configuration {
    try ConfigurationReader(file: "pipeline.json").read(Data(text.utf8))
  }
}

@Suite struct SHA256Tests {
  /// Test vectors of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func vectors(_ text: String, _ digest: String) {
    #expect(SHA256.hex(of: Bytes(text.utf8)) == digest)
  }

  @Test(arguments: [0, 1, 55, 56, 63, 64, 65, 127, 128, 4097])
  func nativeAndPlainAgree(_ count: Int) {
    let bytes = Bytes((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    #expect(SHA256.hex(of: bytes) == SHA256.hex(of: bytes, natively: false))
  }
}
