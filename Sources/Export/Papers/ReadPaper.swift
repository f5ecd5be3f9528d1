import PetikDataset
import PetikJSON
import PetikModel
import PetikText

extension PaperRecord {
  init(id: String, _ json: JSONNode) {
    self.id = id
    if let source = json["source"] {
      self.source = Source(
        path: source.text("path"), sha256: source.text("sha256"),
        byteCount: source["bytes"]?.int ?? 0)
    }
    language = json.text("language")
    if let metadata = json["metadata"] { self.metadata = Metadata(metadata) }
    abstracts = json.list("abstracts") {
      Abstract(language: $0.text("language"), text: $0.text("text"), blocks: $0.texts("blocks"))
    }
    keywords = json.list("keywords") {
      KeywordGroup(
        language: $0.text("language"), terms: $0.list("terms") { $0.text("text") })
    }
    sections = json.list("sections", Section.init)
    blocks = json.list("blocks", Block.init)
    tables = json.list("tables", Table.init)
    figures = json.list("figures", Figure.init)
    footnotes = json.list("footnotes", Footnote.init)
    callouts = json.list("callouts", Callout.init)
    citations = json.list("citations", Citation.init)
    references = json.list("references", Reference.init)
    crossReferences = json.list("crossReferences") {
      CrossReference(
        text: $0.text("text"), kind: $0.text("kind"), target: $0["target"]?.string,
        block: $0.text("block"), at: $0["at"]?.int ?? 0)
    }
  }
}

extension PaperRecord.Section {
  fileprivate init(_ json: JSONNode) {
    id = json.text("id")
    level = json["level"]?.int ?? 1
    label = json["label"]?.string
    title = json.text("title")
    role = json.text("role")
    language = json.text("language")
    parent = json["parent"]?.string
    heading = json.text("heading")
    blocks = json.texts("blocks")
  }
}

extension PaperRecord.Block {
  fileprivate init(_ json: JSONNode) {
    id = json.text("id")
    kind = BlockKind(rawValue: json.text("kind"))
    section = json["section"]?.string
    page = json["page"]?.int ?? 1
    language = json["language"]?.string
    text = json["text"]?.utf8 ?? []
    spans = json.spans
    rule = json.text("rule")
    confidence = json.digits("confidence")
    list = json["list"]?.string
    label = json["label"]?.string
  }
}

extension PaperRecord.Footnote {
  fileprivate init(_ json: JSONNode) {
    id = json.text("id")
    label = json.text("label")
    text = json["text"]?.utf8 ?? []
    block = json.text("block")
    spans = json.spans
    references = json.texts("references")
    let back = json["backReference"]
    backKind = back?["kind"]?.string
    backFootnote = back?["footnote"]?.string
    backReference = back?["reference"]?.string
  }
}

extension PaperRecord.Callout {
  fileprivate init(_ json: JSONNode) {
    id = json.text("id")
    label = json.text("label")
    footnote = json["footnote"]?.string
    block = json.text("block")
    at = json["at"]?.int ?? 0
    spans = json.spans
  }
}
