import PetikCSV
import PetikTestSupport
import PetikText
import Testing

@Suite struct CSVTests {
  @Test(arguments: try Corpus.examples(in: "csv"))
  func readsStrictly(_ example: Example) throws {
    let actual = try draw(bytes(fromReadable: example.input))
    if Corpus.isRecording { try Corpus.record(example, actual: actual) }
    #expect(actual == example.expected, "\(example)")
  }

  /// Where the file is cut into pieces changes nothing.
  @Test(arguments: try Corpus.examples(in: "csv"))
  func piecesChangeNothing(_ example: Example) throws {
    let whole = bytes(fromReadable: example.input)
    for size in 1...5 {
      var start = 0
      var reader = CSVReader {
        defer { start += size }
        return Bytes(whole.dropFirst(start).prefix(size))
      }
      #expect(try draw(&reader) == example.expected, "\(example) in pieces of \(size)")
    }
  }

  @Test func anUnclosedQuoteSwallowsNoLargeFile() throws {
    var left = 40
    var reader = CSVReader {
      left -= 1
      return left < 0 ? [] : Bytes(repeating: 0x61, count: 1 << 20) + [0x0A]
    }
    var record = CSVRecord()
    #expect(try reader.next(into: &record))
    var quoted = CSVReader(bytes: [0x22] + Bytes(repeating: 0x61, count: 10 << 20))
    #expect(try quoted.next(into: &record))
    #expect(record.faults.map(\.kind) == [.unclosedQuote])
    #expect(try !quoted.next(into: &record))
  }

  private func draw(_ bytes: Bytes) throws -> String {
    var reader = CSVReader(bytes: bytes)
    return try draw(&reader)
  }

  private func draw(_ reader: inout CSVReader) throws -> String {
    var lines: [String] = []
    var record = CSVRecord()
    while try reader.next(into: &record) {
      let fields = record.fields.indices.map { index in
        let field = record.fields[index]
        return "\(field.line):\(field.column) "
          + record[index].string.replacing("\r", with: "␍").replacing("\n", with: "␊")
          .replacing("\0", with: "␀")
      }
      lines.append(fields.joined(separator: " | "))
      lines += record.faults.map {
        "  \($0.kind.rawValue) \($0.line):\($0.column)" + ($0.count > 1 ? " ×\($0.count)" : "")
      }
    }
    return lines.joined(separator: "\n")
  }
}
