/// The names of the findings whose severity pipeline.json may set. A tidy test sees to it that each
/// finding of the code is in this list.
package let knownFindings: [String] = [
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
