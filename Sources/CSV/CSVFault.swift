/// A departure from RFC 4180 or UTF-8, at its physical place.
package struct CSVFault: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file opens with U+FEFF.
    case byteOrderMark
    case nulByte
    /// Bytes that are no UTF-8.
    case malformedUTF8
    /// A quote inside a field that no quote opened.
    case strayQuote
    /// Something between a closing quote and the next comma or line end.
    case textAfterQuote
    /// The file, or the longest allowed record, ends inside quotes. The place is the opening quote.
    case unclosedQuote
    /// A lone CR ends a record.
    case loneCarriageReturn
    /// A record ends otherwise than the first one did: CR LF here, LF there.
    case mixedLineEnd
    /// A line without anything.
    case blankLine
    /// A record is longer than ``CSVReader/mostRecordBytes``; the rest is not read.
    case recordTooLong
  }

  package var kind: Kind
  /// Physical line, from 1. A lone CR ends a line too.
  package var line: Int
  /// Place in the line in Unicode scalars, from 1.
  package var column: Int
  /// How many such faults follow one another without a gap, this one counted.
  package var count = 1

  package init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}

extension [CSVFault] {
  /// Adds a fault; a run of the same ones is one fault with a count.
  mutating func note(_ kind: CSVFault.Kind, line: Int, column: Int) {
    if let last, last.kind == kind, last.line == line, last.column + last.count == column {
      self[count - 1].count += 1
    } else {
      append(CSVFault(kind, line: line, column: column))
    }
  }
}
