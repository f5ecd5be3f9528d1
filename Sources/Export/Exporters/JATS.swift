extension Exporter {
  static let jats = Exporter(
    "jats", fileExtension: "xml", summary: "each paper as JATS Publishing 1.1 (XML archives)",
    output: .paperFiles { paper, _, sink in
      guard let jats = JATSPaper(paper) else { throw ExportError.noMemory }
      try sink.write(jats.write())
    })
}
