extension Exporter {
  static let tei = Exporter(
    "tei", fileExtension: "xml", summary: "each paper as TEI P5, as GROBID writes it",
    output: .paperFiles { paper, _, sink in
      guard let tei = TEIPaper(paper) else { throw ExportError.noMemory }
      try sink.write(tei.write())
    })
}

extension ExportError {
  static let noMemory = ExportError("there is no memory to write the XML")
}
