/// Where the reader stands in a field.
struct FieldState {
  /// Of the field's first byte: its quote, where it has one.
  var line: Int
  var column: Int
  var isQuoted = false
  /// Inside quotes.
  var isOpen = false
  /// The closing quote has been read; a second one would be a quote in the text.
  var isClosed = false
  /// Something stood behind the closing quote, and it has been told.
  var hasStrayText = false
  /// A CR has been read, and the next byte decides.
  var pendingCR = false
  var startsAt: Int = 0
}

extension CSVReader {
  /// One byte outside quotes.
  mutating func takePlain(
    _ byte: UInt8, _ record: inout CSVRecord, _ field: inout FieldState
  ) -> LineEnd? {
    switch byte {
    case delimiter:
      close(&record, field)
      count(byte, &record)
      field = FieldState(line: line, column: scalars + 1, startsAt: record.bytes.count)
    case 0x0A:
      endSequence(&record)
      close(&record, field)
      return .lf
    case 0x0D:
      endSequence(&record)
      field.pendingCR = true
    case 0x22 where field.isClosed && !field.hasStrayText:
      // A doubled quote: the field is open after all.
      count(byte, &record)
      record.bytes.append(byte)
      field.isClosed = false
      field.isOpen = true
    case 0x22 where record.bytes.count == field.startsAt && !field.isQuoted:
      count(byte, &record)
      field.isQuoted = true
      field.isOpen = true
    default:
      count(byte, &record)
      if field.isClosed {
        if !field.hasStrayText {
          record.faults.note(.textAfterQuote, line: line, column: scalars)
          field.hasStrayText = true
        }
      } else if byte == 0x22 {
        record.faults.note(.strayQuote, line: line, column: scalars)
      }
      record.bytes.append(byte)
    }
    return nil
  }

  /// One byte inside quotes.
  mutating func takeQuoted(
    _ byte: UInt8, _ record: inout CSVRecord, _ field: inout FieldState
  ) {
    switch byte {
    case 0x22:
      count(byte, &record)
      field.isOpen = false
      field.isClosed = true
      return
    case 0x0A:
      endSequence(&record)
      line += 1
      scalars = 0
    case 0x0D:
      endSequence(&record)
      field.pendingCR = true
    default: count(byte, &record)
    }
    record.bytes.append(byte)
  }

  /// Counts a byte into the line's scalars and sees that it is UTF-8 and no NUL.
  private mutating func count(_ byte: UInt8, _ record: inout CSVRecord) {
    if byte < 0x80, !utf8.isOpen {
      scalars += 1
      if byte == 0 { record.faults.note(.nulByte, line: line, column: scalars) }
      return
    }
    let wasOpen = utf8.isOpen
    switch utf8.take(byte) {
    case .goesOn: break
    case .starts: scalars += 1
    case .broken:
      // The place is the scalar that broke off, or the byte that begins none.
      if !wasOpen { scalars += 1 }
      record.faults.note(.malformedUTF8, line: line, column: scalars)
      if wasOpen { count(byte, &record) }
    }
  }

  /// A line's end inside a sequence of UTF-8 breaks it off.
  private mutating func endSequence(_ record: inout CSVRecord) {
    guard utf8.isOpen else { return }
    utf8 = UTF8State()
    record.faults.note(.malformedUTF8, line: line, column: scalars)
  }
}
