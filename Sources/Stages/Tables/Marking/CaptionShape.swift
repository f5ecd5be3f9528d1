import PetikLexicon
import PetikModel
import PetikText

/// The lines of a paper that open as captions do.
struct Captions: Sendable {
  private var shapes: [Int: CaptionShape] = [:]
  /// Whether a line opens so: most do not, and all are asked often.
  private var opens: [Bool]

  init(of lines: [Line], in bytes: Bytes, words: CaptionWords) {
    opens = Array(repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() {
      guard let shape = CaptionShape(bytes[line.range], words: words) else { continue }
      shapes[index] = shape
      opens[index] = true
    }
  }

  /// nil where the line does not open so.
  subscript(line: Int) -> CaptionShape? { opens[line] ? shapes[line] : nil }
}

/// The opening of a caption: its label and where its text begins.
struct CaptionShape: Sendable {
  enum Kind: Sendable { case table, figure }

  var kind: Kind
  /// `Tabel 3.1`, in the clean text.
  var label: Range<Int>
  /// A stop, colon or dash stands after the number.
  var hasSeparator: Bool
  /// Where the caption's words begin; the line's end where the label stands alone.
  var textStart: Int

  /// Reads the label at a line's start; nil where there is none.
  init?(_ line: ByteSlice, words: CaptionWords) {
    guard let first = line.first, first.isASCIIUpper else { return nil }
    var end = line.startIndex
    while end < line.endIndex, line[end].isASCIILetter { end += 1 }
    var offset = end
    if offset < line.endIndex, line[offset] == UInt8(ascii: ".") { offset += 1 }
    while offset < line.endIndex, line[offset].isBlank { offset += 1 }
    guard let number = Self.numberEnd(in: line, at: offset) else { return nil }
    let word = line[line.startIndex..<end].lowercased
    if words.tableLabels.contains(word) {
      kind = .table
    } else if words.figureLabels.contains(word) {
      kind = .figure
    } else {
      return nil
    }
    label = line.startIndex..<number
    offset = number
    while offset < line.endIndex, line[offset].isBlank { offset += 1 }
    let separator = Self.separatorLength(in: line, at: offset)
    hasSeparator = separator > 0
    offset += separator
    while offset < line.endIndex, line[offset].isBlank { offset += 1 }
    textStart = offset
  }

  /// `4`, `3.1`, `2a`, `A.1`, `IV`.
  private static func numberEnd(in line: ByteSlice, at start: Int) -> Int? {
    var end = start
    if end < line.endIndex, line[end].isASCIIUpper {
      while end < line.endIndex, line[end].isRomanDigit { end += 1 }
      if end > start, end - start < 7, !line.isWord(at: end) { return end }
      end = start + 1
      if end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: "-") {
        end += 1
      }
    }
    let digits = end
    while end < line.endIndex {
      if line[end].isASCIIDigit {
        end += 1
      } else if (line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: "-")), end > digits,
        end + 1 < line.endIndex, line[end + 1].isASCIIDigit
      {
        end += 1
      } else {
        break
      }
    }
    guard end > digits, end - digits <= 8 else { return nil }
    if end < line.endIndex, line[end].isASCIILower, !line.isWord(at: end + 1) { end += 1 }
    return line.isWord(at: end) ? nil : end
  }

  private static func separatorLength(in line: ByteSlice, at offset: Int) -> Int {
    guard offset < line.endIndex else { return 0 }
    let (scalar, length) = line.scalar(at: offset)
    return [".", ":", "-", "–", "—", "|", ")"].contains(scalar) ? length : 0
  }
}

extension UInt8 {
  fileprivate var isRomanDigit: Bool {
    self == UInt8(ascii: "I") || self == UInt8(ascii: "V") || self == UInt8(ascii: "X")
      || self == UInt8(ascii: "L")
  }
}

extension ByteSlice {
  fileprivate func isWord(at offset: Int) -> Bool { offset < endIndex && self[offset].isWordByte }
}
