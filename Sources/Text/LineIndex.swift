/// A line and a column, both from 1; the column counts Unicode scalars.
package struct TextPlace: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Finds the physical line of an offset. LF, CR LF and a lone CR end a line.
package struct LineIndex: Sendable {
  private let bytes: Bytes
  private let starts: [Int]

  package init(_ bytes: Bytes) {
    self.bytes = bytes
    starts = bytes.withUnsafeBufferPointer { text in
      var starts = [0]
      for offset in text.indices {
        let byte = text[offset]
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, offset + 1 < text.count, text[offset + 1] == 0x0A { continue }
        starts.append(offset + 1)
      }
      return starts
    }
  }

  package func place(of offset: Int) -> TextPlace {
    let offset = min(max(offset, 0), bytes.count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = bytes[starts[low]..<offset].count { !$0.isContinuation }
    return TextPlace(line: low + 1, column: before + 1)
  }
}
