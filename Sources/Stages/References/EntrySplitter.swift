import PetikLexicon
import PetikModel
import PetikProse
import PetikText

/// Parts the lines of a list into entries: by their numbers, else by everything that parts two
/// entries in print: shape, indent, blank lines.
struct EntrySplitter {
  let lines: [Line]
  private let joiner: Joiner
  /// What the lines show as one text; nil where their numbers are to part them.
  private let tokens: ListTokens?
  private let labels: [(number: Int, text: String)?]

  init(lines: [Line], joiner: Joiner) {
    self.joiner = joiner
    let text = joiner.text.bytes
    let isNumbered = lines.first.flatMap { EntryStart.label(text[$0.range]) }?.number == 1
    if isNumbered {
      self.lines = FusedLabels(text: text, lexicon: joiner.lexicon).cut(lines)
      tokens = nil
    } else {
      var tokens = ListTokens(lines, of: text, words: joiner.lexicon.references)
      self.lines = tokens.cut(lines)
      self.tokens = tokens
    }
    labels = self.lines.map { EntryStart.label(text[$0.range]) }
  }

  /// The index of each entry's first line, with its label.
  func split() -> (starts: [(line: Int, label: String?)], rule: String) {
    if let numbered = numbered() { return (numbered, "numbered-entry") }
    let tokens =
      self.tokens
      ?? ListTokens(lines, of: joiner.text.bytes, words: joiner.lexicon.references)
    let shaped = ShapedEntries(lines, starts: tokens.starts, text: joiner.text.bytes).firstLines
    return (shaped.map { ($0, nil) }, "shaped-entry")
  }

  /// Labels that count upwards from the list's first line.
  private func numbered() -> [(line: Int, label: String?)]? {
    guard let first = labels.first ?? nil else { return nil }
    var found: [(line: Int, label: String?)] = [(0, first.text)]
    var last = first.number
    for index in labels.indices.dropFirst() {
      guard let label = labels[index], label.number > last, label.number <= last + 2 else {
        continue
      }
      // A gap of one may be a label that was lost, but not while the next one is to come.
      if label.number == last + 2, hasLabel(last + 1, after: index) { continue }
      found.append((index, label.text))
      last = label.number
    }
    return found.count >= 2 && found.count * 12 >= lines.count || lines.count <= 3 ? found : nil
  }

  private func hasLabel(_ number: Int, after index: Int) -> Bool {
    labels[index..<min(labels.count, index + 12)].contains { $0?.number == number }
  }
}
