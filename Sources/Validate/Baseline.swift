extension Rule {
  static let staleBaseline = Rule(
    "baseline-stale", .warning, "An entry of the baseline matches nothing any more",
    why:
      "The fault it stood for is mended. Left in, the entry would hide the same fault if it came back.",
    mend: "Run petik validate with --prune-baseline, and commit the file.",
    bad: "baseline: cell-type in t1.csv; t1.csv has no such cell",
    good: "a baseline of faults that are still there")
}
