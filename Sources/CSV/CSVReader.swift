import PetikText

/// Reads CSV strictly (RFC 4180, UTF-8), a record at a time, in memory that does not grow with the
/// file. It never stops at a fault: each is told with the record in which it stands, and reading
/// goes on as the author most likely meant it. LF and CR LF both end a record.
///
/// ```swift
/// var reader = CSVReader(bytes: bytes)
/// var record = CSVRecord()
/// while try reader.next(into: &record) { … }
/// ```
package struct CSVReader: ~Copyable {
  /// A record may not be longer, so that an unclosed quote does not swallow a large file.
  package static let mostRecordBytes = 8 << 20

  private let refill: (() throws -> Bytes)?
  private var chunk: Bytes
  private var offset = 0
  let delimiter: UInt8

  var line = 1
  /// Scalars read of this line.
  var scalars = 0
  var utf8 = UTF8State()
  private var lineEnd: LineEnd?
  private var isStart = true
  private var isDone = false

  enum LineEnd { case lf, crlf, cr }

  package init(bytes: Bytes, delimiter: UInt8 = 0x2C) {
    chunk = bytes
    refill = nil
    self.delimiter = delimiter
  }

  /// - Parameter refill: gives the next bytes of the file; none at its end.
  package init(delimiter: UInt8 = 0x2C, refill: @escaping () throws -> Bytes) {
    chunk = []
    self.refill = refill
    self.delimiter = delimiter
  }

  /// Reads the next record over the old one.
  ///
  /// - Returns: false at the end of the file.
  /// - Throws: what the source of bytes throws.
  package mutating func next(into record: inout CSVRecord) throws -> Bool {
    record.clear()
    if isDone { return false }
    if isStart { try skipByteOrderMark(&record) }
    guard try fill() else {
      isDone = true
      return !record.faults.isEmpty && endRecord(&record, at: nil)
    }
    record.line = line
    var field = FieldState(line: line, column: scalars + 1)
    while true {
      let step = scan(&record, &field)
      switch step {
      case .more:
        if try fill() { continue }
        finish(&record, field)
        isDone = true
        return endRecord(&record, at: field.pendingCR && !field.isOpen ? .cr : nil)
      case .ended(let end): return endRecord(&record, at: end)
      case .tooLong:
        let kind: CSVFault.Kind = field.isOpen ? .unclosedQuote : .recordTooLong
        record.faults.note(kind, line: field.line, column: field.column)
        close(&record, field)
        isDone = true
        return endRecord(&record, at: nil)
      }
    }
  }

  private mutating func fill() throws -> Bool {
    while offset == chunk.count {
      guard let refill else { return false }
      chunk = try refill()
      offset = 0
      if chunk.isEmpty { return false }
    }
    return true
  }

  private mutating func skipByteOrderMark(_ record: inout CSVRecord) throws {
    isStart = false
    while chunk.count - offset < 3, let refill {
      let more = try refill()
      if more.isEmpty { break }
      chunk = chunk[offset...] + more
      offset = 0
    }
    guard chunk.count >= 3, chunk[0] == 0xEF, chunk[1] == 0xBB, chunk[2] == 0xBF else { return }
    record.faults.note(.byteOrderMark, line: 1, column: 1)
    offset = 3
    scalars = 1
  }

  /// A file's end: an open quote, a sequence cut off, the last field.
  private mutating func finish(_ record: inout CSVRecord, _ field: FieldState) {
    if field.isOpen {
      record.faults.note(.unclosedQuote, line: field.line, column: field.column)
    }
    if utf8.isOpen {
      record.faults.note(.malformedUTF8, line: line, column: scalars)
      utf8 = UTF8State()
    }
    close(&record, field)
  }

  func close(_ record: inout CSVRecord, _ field: FieldState) {
    record.fields.append(
      .init(
        end: record.bytes.count, line: field.line, column: field.column, isQuoted: field.isQuoted))
  }

  private mutating func endRecord(_ record: inout CSVRecord, at end: LineEnd?) -> Bool {
    record.endLine = line
    record.endColumn = scalars + 1
    if let end {
      if record.isBlank {
        record.faults.note(.blankLine, line: line, column: 1)
      } else if end == .cr {
        record.faults.note(.loneCarriageReturn, line: line, column: scalars + 1)
      } else if let first = lineEnd, first != end {
        record.faults.note(.mixedLineEnd, line: line, column: scalars + 1)
      }
      if lineEnd == nil, end != .cr { lineEnd = end }
      line += 1
      scalars = 0
    }
    return !record.fields.isEmpty || !record.faults.isEmpty
  }

  // MARK: Scanning

  enum Step {
    case more
    case ended(LineEnd)
    case tooLong
  }

  /// Takes bytes of the chunk until the record or the chunk ends.
  private mutating func scan(_ record: inout CSVRecord, _ field: inout FieldState) -> Step {
    let room = Self.mostRecordBytes - record.bytes.count
    let stop = min(chunk.count, offset + max(room, 0))
    while offset < stop {
      if !field.isOpen, !field.pendingCR, !field.isClosed { copyPlain(&record, to: stop) }
      guard offset < stop else { break }
      let byte = chunk[offset]
      if field.pendingCR {
        // CR LF is one line end; CR alone is one too, and a fault.
        field.pendingCR = false
        if field.isOpen {
          line += 1
          scalars = 0
        } else {
          close(&record, field)
          if byte == 0x0A { offset += 1 }
          return .ended(byte == 0x0A ? .crlf : .cr)
        }
        if byte == 0x0A {
          record.bytes.append(byte)
          offset += 1
          continue
        }
      }
      offset += 1
      if field.isOpen {
        takeQuoted(byte, &record, &field)
      } else if let end = takePlain(byte, &record, &field) {
        return .ended(end)
      }
    }
    return offset < chunk.count ? .tooLong : .more
  }

  /// The run of printable ASCII that opens what is left: nothing in it needs a look.
  private mutating func copyPlain(_ record: inout CSVRecord, to stop: Int) {
    if utf8.isOpen { return }
    let start = offset
    let delimiter = delimiter
    let end = chunk.withUnsafeBufferPointer { bytes in
      var place = start
      while place < stop {
        let byte = bytes[place]
        if byte == delimiter || byte == 0x22 || byte &- 0x20 >= 0x60 { break }
        place += 1
      }
      return place
    }
    guard end > start else { return }
    record.bytes += chunk[start..<end]
    scalars += end - start
    offset = end
  }
}
