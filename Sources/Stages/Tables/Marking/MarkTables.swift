import PetikLexicon
import PetikModel
import PetikText

/// Goes over the free lines once and gives each line of a table or figure its zone and group.
struct TableMarker {
  let lines: FreeLines
  /// What each line is; nil for running text.
  private(set) var zones: [Mark?]
  private var group = 0

  struct Mark {
    var zone: Zone
    @Narrow var group: Int
  }

  init(_ lines: FreeLines) {
    self.lines = lines
    zones = Array(repeating: nil, count: lines.lines.count)
  }

  /// Whether any line is marked.
  var foundAny: Bool { group > 0 }

  mutating func mark() {
    var index = 0
    while index < lines.lines.count {
      let marked = lines.marked(from: index)
      if !marked.isEmpty {
        index = set(marked, from: index)
      } else if lines.mark(index) != nil {
        // Markup says that it is something else.
        index += 1
      } else if let caption = lines.captions[index], isCaption(index, caption) {
        index = markGroup(at: index, caption)
      } else if let range = lines.bareTable(at: index) {
        group += 1
        set(range, .table)
        index = markNotes(from: range.upperBound + 1, as: .tableNote, marks: [])
        index = markCaption(below: index)
      } else {
        index += 1
      }
    }
  }

  private func isCaption(_ index: Int, _ caption: CaptionShape) -> Bool {
    !FalseCaptionRule.all.contains { $0.rejects(index, caption, lines) }
  }

  /// Marks the group that a caption opens; returns the line after it.
  private mutating func markGroup(at start: Int, _ caption: CaptionShape) -> Int {
    group += 1
    let captionEnd = lines.captionEnd(from: start, caption)
    let isTable = caption.kind == .table
    set(start...captionEnd, isTable ? .tableCaption : .figureCaption)
    var next = captionEnd + 1
    let marked = lines.marked(from: next)
    if isTable, marked.first == .table { return set(marked, from: next, isNew: false) }
    var marks: Set<String> = []
    // Markup says what a table is: below a caption that it sets over none stand other things.
    if isTable, !lines.text.layout.isFlowing {
      next = markBody(from: next, caption: start, marks: &marks)
    }
    return markNotes(from: next, as: isTable ? .tableNote : .figureText, marks: marks)
  }

  /// What markup puts into one table or figure, and what stands below it without a mark; returns
  /// the line after it.
  private mutating func set(_ marked: [Zone], from start: Int, isNew: Bool = true) -> Int {
    if isNew { group += 1 }
    for (place, zone) in marked.enumerated() { set(start + place...start + place, zone) }
    let next = start + marked.count
    guard marked.last == .table else { return next }
    let end = markNotes(from: next, as: .tableNote, marks: [])
    return isNew && !marked.contains(.tableCaption) ? markCaption(below: end) : end
  }

  private mutating func markNotes(from start: Int, as zone: Zone, marks: Set<String>) -> Int {
    var next = start
    while next < lines.lines.count, lines.isNote(next) || lines.explains(marks, at: next) {
      let end = lines.noteEnd(from: next)
      set(next...end, zone)
      next = end + 1
    }
    return next
  }

  /// A caption below the table just marked, where no table follows it; returns the line after it.
  private mutating func markCaption(below start: Int) -> Int {
    guard start < lines.lines.count, let caption = lines.captions[start], caption.kind == .table,
      isCaption(start, caption)
    else { return start }
    let end = lines.captionEnd(from: start, caption)
    let next = end + 1
    let isAbove = next < lines.lines.count && !lines.isNote(next) && !lines.isProse(at: next)
    if isAbove, lines.captions[next] == nil { return start }
    set(start...end, .tableCaption)
    return markNotes(from: next, as: .tableNote, marks: [])
  }

  /// Marks the body's lines and gathers the marks of notes behind its numbers; returns the line
  /// after it.
  private mutating func markBody(
    from start: Int, caption: Int, marks: inout Set<String>
  ) -> Int {
    var table = TableSoFar(
      caption: caption, bodyStart: start, interruptsParagraph: interruptsParagraph(caption))
    var index = start
    while index < lines.lines.count, !lines.isNote(index), !lines.explains(marks, at: index) {
      if table.bodyLines > 0, lines.continuesTable(index, of: caption) {
        let header = lines.repeatedHeader(at: index + 1, of: start)
        set(index...(index + header), .tableCaption)
        index += header + 1
        continue
      }
      if TableEndRule.all.contains(where: { $0.ends(index, table, lines) }) { break }
      table.bodyLines += 1
      if lines.shapes[index].numbers > 0 { table.numericLines += 1 }
      if !lines.isStray(index) { set(index...index, .table) }
      marks.formUnion(lines.marks(in: index))
      index += 1
    }
    return index
  }

  private func interruptsParagraph(_ caption: Int) -> Bool {
    guard caption > 0 else { return false }
    let before = lines.shapes[caption - 1]
    return !before.endsSentence && before.commonWords > 0 && lines.isFull(caption - 1, 0.7)
  }

  private mutating func set(_ range: ClosedRange<Int>, _ zone: Zone) {
    for index in range { zones[index] = Mark(zone: zone, group: group) }
  }
}

extension FreeLines {
  /// The number of an equation, alone at a page's end, that floated away from its formula.
  func isStray(_ index: Int) -> Bool {
    let bytes = bytes(index)
    guard bytes.count <= 5, bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"),
      bytes.dropFirst().dropLast().allSatisfy(\.isASCIIDigit), lines[index].blankLinesBefore > 0
    else { return false }
    return index + 1 >= lines.count || lines[index + 1].blankLinesBefore > 0
  }
}
