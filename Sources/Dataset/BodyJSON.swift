import PetikModel

/// Sections and blocks in paper.json.
extension JSONWriter {
  mutating func writeSections(_ paper: Paper) {
    lines(paper.sections.indices) { json, index in
      let section = paper.sections[index]
      json.object {
        $0.pair("id", ID.section(index))
        $0.pair("level", section.level)
        $0.nullable("label", section.label)
        $0.pair("title", section.title)
        $0.pair("role", section.role.rawValue)
        $0.pair("language", section.language)
        $0.nullable("parent", section.parent.map(ID.section))
        $0.pair("heading", ID.block(section.heading))
        $0.ids("blocks", section.blocks, ID.block)
      }
    }
  }

  mutating func writeBlocks(_ paper: Paper) {
    var sections = [Int?](repeating: nil, count: paper.blocks.count)
    for (index, section) in paper.sections.enumerated() {
      sections[section.heading] = index
      for block in section.blocks { sections[block] = index }
    }
    lines(paper.blocks.indices) { json, index in
      let block = paper.blocks[index]
      json.object {
        $0.pair("id", ID.block(index))
        $0.pair("kind", block.kind.rawValue)
        $0.nullable("section", sections[index].map(ID.section))
        $0.pair("page", block.page)
        $0.nullable("language", block.language)
        $0.key("text")
        $0.value(block.text.bytes)
        $0.spans(of: block.text)
        $0.pair("rule", block.rule)
        $0.key("confidence")
        $0.confidence(block.confidence)
        if block.kind == .listItem, let group = block.group { $0.pair("list", "l\(group)") }
        if block.kind == .listItem { $0.optional("label", block.label) }
        $0.writeRepairs(block)
      }
    }
  }

  private mutating func writeRepairs(_ block: Block) {
    guard !block.text.repairs.isEmpty else { return }
    key("repairs")
    array(block.text.repairs) { json, repair in
      json.object {
        $0.pair("kind", repair.kind.rawValue)
        $0.pair("at", repair.at)
        $0.pair("printed", repair.printed)
      }
    }
  }
}
