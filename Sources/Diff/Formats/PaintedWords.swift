/// Colours of the text format, as SGR parameters.
enum Paint: String {
  case bold = "1", red = "31", green = "32", yellow = "33", cyan = "36", faint = "2"
}

/// Words with their colours, to be broken into lines.
struct PaintedWords {
  private struct Word {
    var text: String
    var paint: Paint?
  }

  private var words: [Word] = []

  mutating func add(_ text: String, _ paint: Paint? = nil) {
    words += text.split(separator: " ").map { Word(text: String($0), paint: paint) }
  }

  /// What changed in a text: `[-old-]` and `{+new+}` between the words that stayed.
  init(_ runs: [WordRun]) {
    for run in runs {
      switch run.kind {
      case .same: add(run.text)
      case .removed: add("[-" + run.text.withoutFinalBlanks + "-]", .red)
      case .added: add("{+" + run.text.withoutFinalBlanks + "+}", .green)
      }
    }
  }

  /// One side of a change, its own words coloured.
  init(_ runs: [WordRun], side: WordRun.Kind) {
    for run in runs where run.kind == .same || run.kind == side {
      add(run.text, run.kind == .same ? nil : side == .removed ? .red : .green)
    }
  }

  init(_ text: String) { add(text) }

  /// - Parameters:
  ///   - width: in characters; nil: one line.
  ///   - used: what stands in the first line already, in characters.
  /// - Returns: the lines with the width of each as it shows.
  func lines(width: Int?, used: Int = 0, hasColour: Bool) -> [(text: String, width: Int)] {
    var lines: [(text: String, width: Int)] = []
    var line = ArraySlice<Word>()
    var used = used
    for word in words {
      let length = word.text.count
      if let width, used > 0, used + 1 + length > width {
        lines.append((Self.render(line, hasColour), used))
        (line, used) = ([], 0)
      }
      used += length + (line.isEmpty ? 0 : 1)
      line.append(word)
    }
    if !line.isEmpty { lines.append((Self.render(line, hasColour), used)) }
    return lines
  }

  /// Neighbours of one colour share its marks.
  private static func render(_ words: ArraySlice<Word>, _ hasColour: Bool) -> String {
    var text = ""
    var last: Paint?
    for (index, word) in words.enumerated() {
      if hasColour, word.paint != last, last != nil { text += "\u{1B}[0m" }
      if index > 0 { text += " " }
      if hasColour, word.paint != last, let paint = word.paint {
        text += "\u{1B}[\(paint.rawValue)m"
      }
      text += word.text
      last = word.paint
    }
    return hasColour && last != nil ? text + "\u{1B}[0m" : text
  }
}

extension String {
  fileprivate var withoutFinalBlanks: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
