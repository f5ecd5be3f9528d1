import PetikValidate

/// The names of the findings whose severity pipeline.json may set.
package let knownFindings: [String] =
  ingestFindings + Rule.names.filter { !ingestFindings.contains($0) }

/// The findings that ingest writes into paper.json. A tidy test sees to it that each
/// finding of the code is in this list.
package let ingestFindings: [String] = [
  "charset-detected",
  "citation-typo",
  "cited-not-listed",
  "control-characters",
  "duplicate-column",
  "duplicate-table-label",
  "group-size",
  "listed-not-cited",
  "mixed-types",
  "overlapping-blocks",
  "percent-sum",
  "ragged-row",
  "share-mismatch",
  "table-not-mentioned",
  "table-numbering-gap",
  "table-without-body",
  "text-contradicts-table",
  "total-mismatch",
  "uncalled-note",
  "undecided-table",
  "unreadable-characters",
]
