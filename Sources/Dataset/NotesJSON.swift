import PetikModel

/// Footnotes, callouts, citations and cross-references in paper.json.
extension JSONWriter {
  mutating func writeFootnotes(_ paper: Paper) {
    lines(paper.footnotes.indices) { json, index in
      let note = paper.footnotes[index]
      json.object {
        $0.pair("id", ID.footnote(index))
        $0.pair("label", note.label)
        $0.key("text")
        $0.value(note.text.bytes)
        $0.pair("block", ID.block(note.block))
        $0.spans(of: note.text)
        $0.ids("references", note.references, ID.reference)
        guard let back = note.backReference else { return }
        $0.key("backReference")
        $0.object {
          $0.pair("kind", back.kind.rawValue)
          $0.nullable("footnote", back.footnote.map(ID.footnote))
          $0.nullable("reference", back.reference.map(ID.reference))
        }
      }
    }
  }

  mutating func writeCallouts(_ paper: Paper) {
    lines(paper.callouts.indices) { json, index in
      let callout = paper.callouts[index]
      json.object {
        $0.pair("id", ID.callout(index))
        $0.pair("label", callout.label)
        $0.nullable("footnote", callout.footnote.map(ID.footnote))
        $0.pair("block", ID.block(callout.block))
        $0.pair("at", callout.at)
        $0.spans(callout.spans)
      }
    }
  }

  mutating func writeCitations(_ paper: Paper) {
    lines(paper.citations.indices) { json, index in
      let citation = paper.citations[index]
      json.object {
        $0.pair("id", ID.citation(index))
        $0.pair("kind", citation.kind.rawValue)
        $0.pair("text", citation.text)
        $0.pair("block", ID.block(citation.block))
        $0.pair("at", citation.at)
        $0.spans(citation.spans)
        $0.key("items")
        $0.array(citation.items) { $0.write($1) }
        $0.pair("rule", citation.rule)
        $0.key("confidence")
        $0.confidence(citation.confidence)
      }
    }
  }

  private mutating func write(_ item: CitationItem) {
    object {
      $0.strings("authors", item.authors)
      $0.key("etAl")
      $0.value(item.isEtAl)
      $0.nullable("year", item.year)
      $0.nullable("prefix", item.prefix)
      $0.nullable("locator", item.locator)
      $0.nullable("number", item.number)
      $0.nullable("reference", item.reference.map(ID.reference))
    }
  }

  mutating func writeCrossReferences(_ paper: Paper) {
    lines(paper.crossReferences) { json, mention in
      json.object {
        $0.pair("text", mention.text)
        $0.pair("kind", mention.kind.rawValue)
        switch mention.target {
        case .table(let index): $0.pair("target", ID.table(index))
        case .figure(let index): $0.pair("target", ID.figure(index))
        case .section(let index): $0.pair("target", ID.section(index))
        case nil: $0.nullable("target", nil as ID?)
        }
        $0.pair("block", ID.block(mention.block))
        $0.pair("at", mention.at)
      }
    }
  }
}
