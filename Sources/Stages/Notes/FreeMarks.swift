import PetikLexicon
import PetikModel
import PetikText

/// The marks of the running text with the numbers that follow them after commas and dashes.
func freeMarks(in blocks: [Block], words: NoteWords) -> [FreeMark] {
  var found: [FreeMark] = []
  for index in blocks.indices
  where [.paragraph, .listItem, .quotation].contains(blocks[index].kind) {
    let text = blocks[index].text.bytes
    var offset = 0
    while offset < text.count {
      guard text[offset].isASCIIDigit || text[offset] == 0xC2 || text[offset] == 0xE2,
        let mark = Mark.read(text[...], at: offset), mark.number > 0
      else {
        offset += 1
        while offset < text.count, text[offset - 1].isASCIIDigit, text[offset].isASCIIDigit {
          offset += 1
        }
        continue
      }
      let range = offset..<text.markListEnd(from: mark.range.upperBound)
      let place = MarkPlace(text: text[...], range: range, isSuperscript: mark.isSuperscript)
      if place.firmness(words: words) == .glued {
        found.append(FreeMark(block: index, range: range))
      }
      offset = range.upperBound
    }
  }
  return found
}

extension Bytes {
  /// Behind `,3`, `-6`, `–6` that follow a mark.
  fileprivate func markListEnd(from start: Int) -> Int {
    var end = start
    while end < count {
      let (sign, length) = scalar(at: end)
      guard sign == "," || sign == "-" || sign == "–", end + length < count,
        let next = Mark.read(self[...], at: end + length), next.number > 0
      else { return end }
      end = next.range.upperBound
    }
    return end
  }
}
