import PetikBibliography
import PetikText

extension Exporter {
  static let bibtex = Exporter(
    "bibtex", fileExtension: "bib", summary: "the works cited, as BibTeX (LaTeX, JabRef)",
    output: .stream { source, _, sink in
      try source.forEachWork { work, key in
        var entry = Bytes()
        BibliographyFormat.bibtex.write(work, .text(key), &entry)
        try sink.write(entry)
      }
    })
}
