import PetikModel
import PetikText

/// Counts where the source's bytes went.
func ledger(of blocks: [Block], bytes: Bytes) -> Ledger {
  var ledger = Ledger()
  ledger.bytes = bytes.count
  bytes.withUnsafeBufferPointer { bytes in
    ledger.blank = bytes.blankCount
    for block in blocks {
      var count = 0
      block.text.forEachSpan { span in
        count +=
          span.length - UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]).blankCount
      }
      switch block.kind {
      case .runningHead, .runningFoot, .folio: ledger.furniture += count
      case .unclassified: ledger.unclassified += count
      default: ledger.content += count
      }
    }
  }
  return ledger
}
