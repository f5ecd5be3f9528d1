import PetikBibliography
import PetikText

extension Exporter {
  static let ris = Exporter(
    "ris", fileExtension: "ris", summary: "the works cited, as RIS (Mendeley, EndNote)",
    output: .stream { source, _, sink in
      try source.forEachWork { work, key in
        var entry = Bytes()
        BibliographyFormat.ris.write(work, .text(key), &entry)
        try sink.write(entry)
      }
    })
}
