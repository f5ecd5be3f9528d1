import PetikModel
import PetikText

/// Counts where the source's bytes went.
func ledger(of blocks: [Block], bytes: Bytes) -> Ledger {
  var ledger = Ledger()
  ledger.bytes = bytes.count
  for byte in bytes where byte.isBlank { ledger.blank += 1 }
  for block in blocks {
    let count = block.text.spans.reduce(0) { sum, span in
      sum + bytes[span.start..<span.end].count { !$0.isBlank }
    }
    switch block.kind {
    case .runningHead, .runningFoot, .folio: ledger.furniture += count
    case .unclassified: ledger.unclassified += count
    default: ledger.content += count
    }
  }
  return ledger
}
