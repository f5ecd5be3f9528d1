/// The rules by which stages speak of a paper: their stable names, in kebab-case, which never change
/// once released.
package enum FindingRule: String, Hashable, Sendable, CaseIterable {
  case charsetDetected = "charset-detected"
  case citationTypo = "citation-typo"
  case citedNotListed = "cited-not-listed"
  case controlCharacters = "control-characters"
  case duplicateColumn = "duplicate-column"
  case duplicateTableLabel = "duplicate-table-label"
  case groupSize = "group-size"
  case listedNotCited = "listed-not-cited"
  case malformedUTF8 = "malformed-utf-8"
  case mixedTypes = "mixed-types"
  case overlappingBlocks = "overlapping-blocks"
  case percentSum = "percent-sum"
  case raggedRow = "ragged-row"
  case shareMismatch = "share-mismatch"
  case tableNotMentioned = "table-not-mentioned"
  case tableNumberingGap = "table-numbering-gap"
  case tableWithoutBody = "table-without-body"
  case textContradictsTable = "text-contradicts-table"
  case totalMismatch = "total-mismatch"
  case uncalledNote = "uncalled-note"
  case undecidedTable = "undecided-table"
  case unreadableCharacters = "unreadable-characters"

  /// What its findings weigh where pipeline.json says nothing else.
  package var severity: Finding.Severity {
    switch self {
    case .overlappingBlocks: .error
    case .charsetDetected, .controlCharacters, .duplicateColumn, .duplicateTableLabel,
      .listedNotCited, .mixedTypes, .raggedRow, .tableNotMentioned, .tableNumberingGap,
      .uncalledNote:
      .note
    default: .warning
    }
  }
}
