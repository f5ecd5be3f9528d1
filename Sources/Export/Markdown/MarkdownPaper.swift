import PetikModel
import PetikText

/// A paper as CommonMark with GitHub's tables and notes: what a reader reads, in reading order;
/// running heads, page numbers and the contents page are left out.
struct MarkdownPaper {
  private let outline: PaperOutline
  private var output: Bytes
  private let abstracts: Set<String>
  private let levels: [String: Int]
  private let placed: PlacedParts
  /// Names of notes that a mark in the text calls.
  private var noteNames: [String: String] = [:]
  private var isInList = false
  /// The number of the list's last item, 0 for other lists.
  private var listNumber = 0
  private var hasTitle = false

  init(_ paper: PaperRecord) {
    outline = PaperOutline(paper)
    output = Bytes(frontMatter(paper).utf8)
    abstracts = Set(paper.abstracts.flatMap(\.blocks))
    levels = Dictionary(
      paper.sections.map { ($0.heading, $0.level) }, uniquingKeysWith: { first, _ in first })
    placed = PlacedParts(paper)
    nameNotes(paper)
  }

  /// Notes are named by their labels where those are numbers and all differ, else by their ids.
  private mutating func nameNotes(_ paper: PaperRecord) {
    let labels = paper.footnotes.map(\.label)
    let isPlain =
      Set(labels).count == labels.count
      && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
    let called = Set(
      paper.callouts.filter { callout in
        outline.block(callout.block).map { isShown($0) && callout.end(in: $0.text) != nil } ?? false
      }.compactMap(\.footnote))
    for note in paper.footnotes where called.contains(note.id) {
      noteNames[note.id] = isPlain ? note.label : note.id
    }
  }

  mutating func write() -> Bytes {
    let paper = outline.paper
    // A running head may be the only place that states it.
    if let title = paper.metadata.title, !paper.blocks.contains(where: { $0.kind == .title }) {
      output += "# ".utf8
      output.appendMarkdown(Bytes(title.utf8)[...], isLineStart: false)
      output += "\n\n".utf8
      hasTitle = true
    }
    for block in outline.paper.blocks { write(block) }
    endList()
    writeNotes()
    return output
  }

  private func isShown(_ block: PaperRecord.Block) -> Bool {
    switch block.kind {
    case .runningHead, .runningFoot, .folio, .contents, .author, .affiliation, .metadata,
      .footnote, .table, .tableCaption, .tableNote, .figureCaption, .figureText:
      false
    default: true
    }
  }

  private mutating func write(_ block: PaperRecord.Block) {
    if let table = placed.tables[block.id] {
      endList()
      MarkdownTable(table, notes: outline.foot(of: table).map(\.text)).write(to: &output)
    }
    if let figure = placed.figures[block.id] {
      endList()
      output.appendCaption(label: figure.label, text: figure.caption)
    }
    guard !placed.blocks.contains(block.id), isShown(block), !block.text.trimmedRange.isEmpty else {
      return
    }
    switch block.kind {
    case .listItem, .reference: writeItem(block)
    case .title where hasTitle: writeLine(block, opening: "*", closing: "*")
    case .title: writeHeading(block, level: 1)
    case .heading: writeHeading(block, level: (levels[block.id] ?? 1) + 1)
    // The word above an abstract.
    case .abstract where !abstracts.contains(block.id): writeHeading(block, level: 2)
    case .quotation: writeLine(block, opening: "> ")
    default: writeLine(block, opening: "")
    }
  }

  private mutating func writeHeading(_ block: PaperRecord.Block, level: Int) {
    endList()
    output += String(repeating: "#", count: min(max(level, 1), 6)).utf8
    output.append(0x20)
    appendText(block, from: 0, isLineStart: false)
    // A heading's closing hashes would be taken off.
    if output.last == 0x23 { output.insert(0x5C, at: output.count - 1) }
    output += "\n\n".utf8
    if level == 1 { hasTitle = true }
  }

  private mutating func writeLine(
    _ block: PaperRecord.Block, opening: String, closing: String = ""
  ) {
    endList()
    output += opening.utf8
    appendText(block, from: 0, isLineStart: closing.isEmpty)
    output += closing.utf8
    output += "\n\n".utf8
  }

  private mutating func writeItem(_ block: PaperRecord.Block) {
    let text = block.text
    let label = Bytes((block.label ?? "").utf8)
    var start = 0
    if let (number, end) = text.listNumber, isNext(number), !text[end...].allSatisfy(\.isBlank) {
      output += text[..<end]
      start = end
      listNumber = number
    } else {
      if listNumber > 0 { endList() }
      // A bullet as printed stands for itself.
      let isBullet = text.starts(with: label) && !label.contains { $0.isWordByte && $0 < 0x80 }
      if isBullet, !text[label.count...].allSatisfy(\.isBlank) { start = label.count }
      output.append(0x2D)
    }
    output.append(0x20)
    isInList = true
    appendText(block, from: start, isLineStart: true)
    output.append(0x0A)
  }

  /// Markdown counts on from a list's first number, so only that which follows can be one.
  private func isNext(_ number: Int) -> Bool {
    isInList ? listNumber > 0 && number == listNumber + 1 : true
  }

  private mutating func endList() {
    if isInList { output.append(0x0A) }
    isInList = false
    listNumber = 0
  }

  /// The text with its callouts as references of notes.
  private mutating func appendText(
    _ block: PaperRecord.Block, from start: Int, isLineStart: Bool
  ) {
    var place = start
    var isLineStart = isLineStart
    for callout in outline.callouts(in: block).sorted(by: { $0.at < $1.at }) {
      guard callout.at >= place, let end = callout.end(in: block.text),
        let name = callout.footnote.flatMap({ noteNames[$0] })
      else { continue }
      appendPart(block.text[place..<callout.at], isLineStart: isLineStart)
      output += "[^\(name)]".utf8
      place = end
      isLineStart = false
    }
    appendPart(block.text[place...], isLineStart: isLineStart)
  }

  /// A part with the blanks that part it from its neighbours.
  private mutating func appendPart(_ text: ByteSlice, isLineStart: Bool) {
    let isParted = text.first?.isBlank == true && !isLineStart && text.startIndex > 0
    if isParted { output.append(0x20) }
    output.appendMarkdown(text, isLineStart: isLineStart)
    if text.last?.isBlank == true, text.contains(where: { !$0.isBlank }) { output.append(0x20) }
  }

  /// Notes that are called as notes, the others as a list: a reader would drop them.
  private mutating func writeNotes() {
    for note in outline.paper.footnotes {
      guard let name = noteNames[note.id] else { continue }
      output += "[^\(name)]: ".utf8
      output.appendMarkdown(note.text[...], isLineStart: true)
      output += "\n\n".utf8
    }
    let others = outline.paper.footnotes.filter { noteNames[$0.id] == nil }
    for note in others {
      output += "- ".utf8
      output.appendMarkdown((Bytes("\(note.label) ".utf8) + note.text)[...], isLineStart: true)
      output.append(0x0A)
    }
  }
}

extension Bytes {
  /// The number of `1. `, `12. ` at the start, and the offset behind its point.
  fileprivate var listNumber: (number: Int, end: Int)? {
    let digits = prefix { $0.isASCIIDigit }
    guard 1...9 ~= digits.count, contains(". ", at: digits.count), let number = Int(digits.string)
    else { return nil }
    return (number, digits.count + 1)
  }
}
