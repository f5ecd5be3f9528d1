import PetikJSON
import PetikText

extension Check {
  /// The ledger adds up, and every byte of the source that is not blank is in a block.
  static let ledger = Check("ledger", [.ledgerMismatch, .lostText], .paper(look))

  private static func look(_ paper: PaperFolder, _ findings: inout Findings) {
    guard let ledger = paper.paper["ledger"] else { return }
    let keys: [StaticString] = ["blank", "content", "furniture", "unclassified"]
    let parts = keys.compactMap { ledger[$0]?.int }
    guard parts.count == keys.count, let total = ledger["bytes"]?.int else { return }
    var sum = 0
    for part in parts { sum = sum.addingReportingOverflow(part).partialValue }
    if sum != total {
      findings.add(
        .ledgerMismatch,
        "blank, content, furniture and unclassified are \(sum) together; bytes is \(total)",
        file: paper.shownFile, at: ledger.place)
    }
    guard let text = paper.source.bytes else { return }
    if text.count != total {
      findings.add(
        .ledgerMismatch, "bytes is \(total); the decoded text has \(text.count)",
        file: paper.shownFile, at: ledger["bytes"]?.place)
      return
    }
    findLost(text, paper, &findings)
  }

  private static func findLost(_ text: Bytes, _ paper: PaperFolder, _ findings: inout Findings) {
    var spans: [Span] = []
    for block in paper.paper["blocks"]?.items.map({ $0 }) ?? [] {
      for node in block["spans"]?.items.map({ $0 }) ?? [] {
        guard let start = node.item(0)?.int, let end = node.item(1)?.int, 0 <= start, start <= end,
          end <= text.count
        else { continue }
        spans.append(Span(start, end))
      }
    }
    spans.sort()
    var offset = 0
    for span in spans + [Span(text.count, text.count)] {
      if span.start > offset {
        let gap = text[offset..<span.start]
        let visible = gap.trimmedRange
        if !visible.isEmpty {
          findings.add(
            .lostText,
            "no block has the bytes [\(visible.lowerBound), \(visible.upperBound)]: "
              + "\"\(gap[visible].string.shortened)\"", file: paper.shownFile,
            at: paper.paper["blocks"]?.place, source: paper.source.place(of: visible.lowerBound))
        }
      }
      offset = max(offset, span.end)
    }
  }
}

extension Rule {
  static let ledgerMismatch = Rule(
    "ledger-mismatch", .error, "The ledger does not add up",
    why: "The ledger proves that nothing of the source was lost: its parts are its whole.",
    mend: "Run petik ingest; a ledger is not corrected by hand.",
    bad: #"{"bytes": 100, "blank": 10, "content": 80, "furniture": 0, "unclassified": 0}"#,
    good: #"{"bytes": 100, "blank": 10, "content": 90, "furniture": 0, "unclassified": 0}"#)

  static let lostText = Rule(
    "lost-text", .error, "Text of the source is in no block",
    why: "The ledger: each byte that is not blank belongs to exactly one block, and what no rule "
      + "understood is a block of kind unclassified.",
    mend: "Add the bytes to a block's spans, or run petik ingest.",
    bad: "source: \"A B C\"; blocks: [[0, 1]], [[4, 5]]",
    good: "source: \"A B C\"; blocks: [[0, 1]], [[2, 3]], [[4, 5]]")
}
