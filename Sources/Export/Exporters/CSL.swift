import PetikBibliography
import PetikText

extension Exporter {
  /// The works of the papers as one CSL-JSON array, an item a line.
  static let csl = Exporter(
    "csl", fileExtension: "json", summary: "the works cited, as CSL-JSON (Zotero, pandoc)",
    output: .stream { source, _, sink in
      var before = "[\n"
      try source.forEachWork { work, key in
        var item = Bytes()
        BibliographyFormat.csl.write(work, .text(key), &item)
        item.removeLast()
        try sink.write(before)
        try sink.write(item)
        before = ",\n"
      }
      try sink.write(before == "[\n" ? "[]\n" : "\n]\n")
    })
}
