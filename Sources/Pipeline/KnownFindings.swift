import PetikValidate

/// The names of the findings whose severity pipeline.json may set.
package let knownFindings: [String] =
  ingestFindings + Rule.names.filter { !ingestFindings.contains($0) }

/// The findings that ingest writes into paper.json. A tidy test sees to it that each
/// finding of the code is in this list.
package let ingestFindings: [String] = [
  "charset-detected",
  "cited-not-listed",
  "citation-typo",
  "control-characters",
  "listed-not-cited",
  "overlapping-blocks",
  "table-without-body",
  "uncalled-note",
  "undecided-table",
  "unreadable-characters",
]
