import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// The blocks of one table or figure.
struct TableGroup: Sendable {
  var blocks: [Int] = []
  var caption: [Line] = []
  var body: [Line] = []
  var notes: [Line] = []
  var isFigure = false

  /// Gathers groups in order of their first block.
  static func all(in blocks: [Block]) -> [TableGroup] {
    var groups: [TableGroup] = []
    var places: [Int: Int] = [:]
    for (index, block) in blocks.enumerated() {
      let isFigure = block.kind == .figureCaption || block.kind == .figureText
      let isTable =
        block.kind == .tableCaption || block.kind == .table || block.kind == .tableNote
      guard isFigure || isTable else { continue }
      let key = (block.group ?? -1 - index) * 2 + (isFigure ? 1 : 0)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(TableGroup(isFigure: isFigure))
      }
      groups[place].blocks.append(index)
      switch block.kind {
      // `Tabel 2 (lanjutan)` amid the body is no part of the caption.
      case .tableCaption where !groups[place].caption.isEmpty && !groups[place].body.isEmpty: break
      case .tableCaption, .figureCaption: groups[place].caption += block.lines
      case .table: groups[place].body += block.lines
      default: groups[place].notes += block.lines
      }
    }
    return groups
  }

  /// The label as printed and the caption's words.
  func caption(_ joiner: Joiner) -> (label: String?, text: String?) {
    guard let first = caption.first else { return (nil, nil) }
    let bytes = joiner.text.bytes[first.range]
    guard let shape = CaptionShape(bytes, words: joiner.lexicon.captions) else {
      return (nil, joiner.join(caption).string)
    }
    var pieces = [
      Joiner.Piece(range: shape.textStart..<first.range.upperBound, number: first.number)
    ]
    pieces += caption.dropFirst().map { Joiner.Piece(range: $0.range, number: $0.number) }
    let label = joiner.join([Joiner.Piece(range: shape.label, number: first.number)])
    let text = joiner.join(pieces)
    return (label.string, text.isEmpty ? nil : text.string)
  }
}
