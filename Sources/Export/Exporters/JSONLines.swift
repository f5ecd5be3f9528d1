extension Exporter {
  /// One object a line, by `petik schema jsonl`. Works have the citation keys of the other formats.
  static let jsonl = Exporter(
    "jsonl", fileExtension: "jsonl",
    summary: "a JSON object a line: a paper, or what --grain says (data frames, retrieval)",
    hasGrains: true,
    output: .stream { source, options, sink in
      let catalogue = try WorkCatalogue(source)
      try source.forEach { try options.grain.write(PaperOutline($0), catalogue, sink) }
    })
}
