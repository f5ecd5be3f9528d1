import PetikText

/// The match keys of a paper's lines, one after another.
@usableFromInline struct LineKeys: Sendable {
  @usableFromInline var bytes: Bytes = []
  /// Lines whose text is longer have no key.
  private let mostBytes: Int

  init(ofTextsUpTo mostBytes: Int) { self.mostBytes = mostBytes }

  /// Looks over a line and puts its key behind the others.
  ///
  /// - Parameter start: where the text behind its label begins.
  mutating func scan(
    _ line: Range<Int>, of text: Bytes, from start: Int
  ) -> (LineScan, key: Range<Int>) {
    let first = bytes.count
    let room = line.count + MatchKeyWriter.slack
    let scan = text.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { key in
        let scan = LineScan(line, of: text, from: start, key: key)
        guard line.upperBound - start <= mostBytes else { return scan }
        if scan.isPlain {
          bytes += scan.key.written
        } else {
          let own = text[start..<line.upperBound]
          let key = anyMatchKey(String(decoding: own, as: UTF8.self)).utf8
          bytes += scan.key.written.prefix(max(scan.labelKeyCount - 1, 0))
          if !key.isEmpty, bytes.count > first { bytes.append(0x20) }
          bytes += key
        }
        return scan
      }
    }
    return (scan, first..<bytes.count)
  }
}
