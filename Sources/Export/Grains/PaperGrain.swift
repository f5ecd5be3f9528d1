import PetikDataset
import PetikText

extension Grain {
  /// A paper: what its front states, and its running text.
  static let paper = Grain("paper", items: { [$0.paper] }) { paper, outline, _, json in
    let front = paper.metadata
    json.pair("language", paper.language)
    json.nullable("title", front.title)
    json.nullable("translatedTitle", front.translatedTitle)
    json.strings("authors", front.authors.map(\.literal))
    json.nullable("journal", front.journal)
    json.nullable("volume", front.volume)
    json.nullable("issue", front.issue)
    json.nullable("year", front.year)
    json.nullable("firstPage", front.firstPage)
    json.nullable("lastPage", front.lastPage)
    json.nullable("doi", front.doi)
    json.key("abstracts")
    json.array(paper.abstracts) { json, abstract in
      json.object {
        $0.pair("language", abstract.language)
        $0.pair("text", abstract.text)
      }
    }
    json.key("keywords")
    json.array(paper.keywords) { json, group in
      json.object {
        $0.pair("language", group.language)
        $0.strings("terms", group.terms)
      }
    }
    json.key("counts")
    json.object {
      $0.pair("sections", paper.sections.count)
      $0.pair("tables", paper.tables.count)
      $0.pair("figures", paper.figures.count)
      $0.pair("footnotes", paper.footnotes.count)
      $0.pair("citations", paper.citations.count)
      $0.pair("references", paper.references.count)
    }
    json.key("source")
    json.object {
      $0.pair("path", paper.source.path)
      $0.pair("sha256", paper.source.sha256)
      $0.pair("bytes", paper.source.byteCount)
    }
    let body = paper.blocks.filter { $0.kind?.isRunningText == true }
    json.key("text")
    json.value(Bytes(body.map(outline.text(of:)).joined(separator: "\n\n".utf8)))
  }
}
