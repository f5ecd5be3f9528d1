import PetikDataset
import PetikText

extension Grain {
  /// A section with its own text: that of the sections in it stands in their lines.
  static let section = Grain("section", items: \.paper.sections) { section, outline, _, json in
    let body = section.blocks.compactMap(outline.block).filter { $0.kind?.isRunningText == true }
    json.pair("id", section.id)
    json.nullable("parent", section.parent)
    json.pair("level", section.level)
    json.nullable("label", section.label)
    json.pair("title", section.title)
    json.nullable("role", outline.role(of: section))
    json.strings("headings", outline.chain(from: section).reversed().map(\.title))
    json.pair("language", section.language)
    json.pair("paragraphs", body.count)
    json.key("text")
    json.value(Bytes(body.map(outline.text(of:)).joined(separator: "\n\n".utf8)))
    json.spans(outline.spans(ofBlocks: [section.heading] + section.blocks))
  }
}
