import Foundation
import PetikText

/// Takes text and hands it on in pieces, so that memory does not grow with the output.
package final class TextSink {
  private let handle: FileHandle
  private var pending = Bytes()
  /// Bytes written so far.
  package private(set) var count = 0

  package init(_ handle: FileHandle) { self.handle = handle }

  /// - Throws: where the text cannot be written.
  package func write(_ text: some Collection<UInt8>) throws {
    pending += text
    count += text.count
    if pending.count >= 1 << 17 { try flush() }
  }

  package func write(_ text: String) throws { try write(text.utf8) }

  package func flush() throws {
    guard !pending.isEmpty else { return }
    try handle.write(contentsOf: Data(pending))
    pending.removeAll(keepingCapacity: true)
  }
}
