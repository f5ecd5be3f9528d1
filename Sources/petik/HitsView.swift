import PetikCatalogue
import PetikDataset
import PetikText

/// What a search found, for a person or a program.
struct HitsView {
  let query: String
  let hits: [Hit]
  let titles: [String: String?]

  func text(_ terminal: Terminal) -> String {
    hits.map { hit in
      let place = [hit.part, hit.section].compactMap { $0 }.joined(separator: ", ")
      return
        "\(terminal.bold(hit.paper)) \(terminal.faint(place))\n  \(shown(hit.snippet, terminal))\n"
    }.joined()
  }

  private func shown(_ snippet: String, _ terminal: Terminal) -> String {
    var text = ""
    for part in snippet.replacingLineEnds.split(
      separator: Hit.open, omittingEmptySubsequences: false)
    {
      let pieces = part.split(separator: Hit.close, maxSplits: 1, omittingEmptySubsequences: false)
      text += pieces.count == 2 ? terminal.bold(String(pieces[0])) + pieces[1] : part
    }
    return text
  }

  var json: Bytes {
    var json = JSONWriter()
    json.object { json in
      json.pair("query", query)
      json.key("hits")
      json.lines(hits) { json, hit in
        json.object {
          $0.pair("paper", hit.paper)
          $0.nullable("title", titles[hit.paper] ?? nil)
          $0.pair("kind", hit.kind)
          $0.pair("part", hit.part)
          $0.nullable("section", hit.section)
          $0.pair("snippet", hit.snippet.filter { $0 != Hit.open && $0 != Hit.close })
          $0.key("score")
          $0.number(String((hit.score * 1000).rounded() / 1000))
        }
      }
    }
    return json.bytes + [0x0A]
  }
}

extension String {
  fileprivate var replacingLineEnds: String {
    String(map { $0.isNewline ? " " : $0 })
  }
}
