extension Exporter {
  static let markdown = Exporter(
    "markdown", fileExtension: "md",
    summary: "each paper with headings, tables, notes and references (reading, language models)",
    output: .paperFiles { paper, _, sink in
      var markdown = MarkdownPaper(paper)
      try sink.write(markdown.write())
    })
}
