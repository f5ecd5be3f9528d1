import PetikLexicon
import PetikModel
import PetikText

/// Cuts lines of a numbered list in which one entry ends and the next begins.
struct FusedLabels {
  let text: Bytes
  let lexicon: Lexicon

  /// Labels count upwards; one that no line opens with may stand within a line.
  func cut(_ lines: [Line]) -> [Line] {
    let labels = lines.map { EntryStart.label(text[$0.range])?.number }
    var result: [Line] = []
    var expected = 1
    // The next label at the start of a line, from each line on.
    var following = [Int?](repeating: nil, count: lines.count + 1)
    for index in lines.indices.reversed() {
      following[index] = labels[index] ?? following[index + 1]
    }
    for (index, line) in lines.enumerated() {
      if let label = labels[index], label == expected || label == expected + 1 {
        expected = label + 1
      }
      let next = following[index + 1]
      let found = next == expected ? [] : self.labels(from: &expected, upTo: next, in: line)
      result += line.cut(found)
    }
    return result
  }

  /// ` [2] P. Hadi` or ` 2. P. Hadi` behind an end; the next numbers in order.
  private func labels(from expected: inout Int, upTo next: Int?, in line: Line) -> [Cut] {
    var cuts: [Cut] = []
    let bytes = text[line.range]
    let words = bytes.wordRanges
    for place in words.indices.dropFirst() {
      let word = bytes[words[place]]
      guard expected != next, word.first == UInt8(ascii: "[") || word.first?.isASCIIDigit == true,
        let (number, rest) = word.entryLabel, number == expected
      else { continue }
      let end = words[place - 1].upperBound
      let behind = !rest.isEmpty ? rest : place + 1 < words.count ? bytes[words[place + 1]] : []
      guard bytes[..<end].endsEntry, behind.isEmpty || behind.firstScalar?.isLetter == true,
        word.first == UInt8(ascii: "[") || !isCounted(bytes[words[place - 1]])
      else { continue }
      cuts.append(Cut(end: end, start: words[place].lowerBound))
      expected += 1
    }
    return cuts
  }

  /// `Vol. 3. Jakarta`: the number goes with the word before it.
  private func isCounted(_ word: ByteSlice) -> Bool {
    let word = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    return lexicon.references.classes(of: word).isIntersecting(.volume | .issue | .page | .edition)
  }
}

/// Where an entry ends within a line, and where the next begins.
struct Cut: Hashable, Sendable {
  var end: Int
  var start: Int
}

extension Line {
  /// The line in parts.
  func cut(_ places: [Cut]) -> [Line] {
    var parts: [Line] = []
    var rest = self
    for place in places {
      var head = rest
      head.range = rest.range.lowerBound..<place.end
      parts.append(head)
      rest.range = place.start..<range.upperBound
      rest.blankLinesBefore = 0
      rest.startsAfterFormFeed = false
    }
    return parts + [rest]
  }
}

extension ByteSlice {
  /// Ends as an entry does: with a point, a digit or a bracket.
  fileprivate var endsEntry: Bool {
    guard let last = lastScalar else { return false }
    return last == "." || last == ")" || last == "]" || last.isDigit || last == "/"
  }

  /// `[12]`, `12.` or `12.Hadi`: the number and what is written to it.
  fileprivate var entryLabel: (number: Int, rest: ByteSlice)? {
    let isSquare = first == UInt8(ascii: "[")
    let digits = dropFirst(isSquare ? 1 : 0).prefix { $0.isASCIIDigit }
    guard (1...3).contains(digits.count), digits.endIndex < endIndex,
      self[digits.endIndex] == (isSquare ? UInt8(ascii: "]") : UInt8(ascii: "."))
    else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }, self[(digits.endIndex + 1)...])
  }
}
