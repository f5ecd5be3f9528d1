import PetikText

/// One record: its fields' bytes one after another, quotes taken off, and where each begins.
package struct CSVRecord: Sendable {
  package struct Field: Hashable, Sendable {
    /// Offset in ``CSVRecord/bytes`` where the field ends.
    package var end: Int
    package var line: Int
    /// In Unicode scalars, from 1; a quoted field's place is its quote.
    package var column: Int
    package var isQuoted: Bool
  }

  package internal(set) var bytes = Bytes()
  package internal(set) var fields: [Field] = []
  /// Physical line of the record's first byte, from 1.
  package internal(set) var line = 1
  /// Where the record ends: line and column just after its last field.
  package internal(set) var endLine = 1
  package internal(set) var endColumn = 1
  package internal(set) var faults: [CSVFault] = []

  package init() {}

  package var count: Int { fields.count }

  @inlinable package func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : fields[index - 1].end)..<fields[index].end
  }

  @inlinable package subscript(index: Int) -> ByteSlice { bytes[range(of: index)] }

  /// A line without anything: one empty field without quotes.
  package var isBlank: Bool { fields.count == 1 && bytes.isEmpty && !fields[0].isQuoted }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
  }
}
