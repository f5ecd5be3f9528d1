import PetikLexicon
import PetikModel
import PetikText

/// Dates of a paper's history: `Received: 30-07-2025`, `Diterima 12 Maret 2024`.
struct DateScanner {
  let lexicon: Lexicon

  func dates(in text: RunningText) -> [StatedDate] {
    let words = Self.words(of: text.bytes)
    var dates: [StatedDate] = []
    var index = 0
    while index < words.count {
      let two =
        index + 1 < words.count
        ? text.bytes[words[index]].lowercased + " " + text.bytes[words[index + 1]].lowercased : ""
      let one = text.bytes[words[index]].lowercased
      let labels = lexicon.front.dateLabels
      guard let kind = labels[two] ?? labels[one] else {
        index += 1
        continue
      }
      index += labels[two] == nil ? 1 : 2
      if let (date, count) = date(in: text, words, from: index) {
        let range = words[index].lowerBound..<words[index + count - 1].upperBound
        dates.append(
          StatedDate(
            kind: kind, date: date, text: text.bytes[range].string, spans: text.spans(of: range)))
        index += count
      }
    }
    return dates
  }

  private static func words(of bytes: Bytes) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for offset in 0...bytes.count {
      if offset < bytes.count, bytes[offset].isWordByte {
        if start == nil { start = offset }
      } else if let begun = start {
        words.append(begun..<offset)
        start = nil
      }
    }
    return words
  }

  /// Three words that make a date in any usual order, as ISO 8601.
  private func date(
    in text: RunningText, _ words: [Range<Int>], from start: Int
  ) -> (String, count: Int)? {
    guard start + 2 < words.count else { return nil }
    let parts = words[start..<(start + 3)].map { text.bytes[$0].lowercased }
    let months = lexicon.front.months
    let numbers = parts.map { Int($0) ?? Self.ordinal($0) }
    func iso(_ year: Int?, _ month: Int?, _ day: Int?) -> (String, count: Int)? {
      guard let year, let month, let day, 1900...2100 ~= year, 1...12 ~= month, 1...31 ~= day else {
        return nil
      }
      let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
      return ("\(year)-\(two(month))-\(two(day))", 3)
    }
    return iso(numbers[2], months[parts[1]], numbers[0]) ?? iso(
      numbers[2], months[parts[0]], numbers[1])
      ?? iso(numbers[2], numbers[1], numbers[0]) ?? iso(numbers[0], numbers[1], numbers[2])
  }

  /// `25th`.
  private static func ordinal(_ word: String) -> Int? {
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
      return Int(word.dropLast(2))
    }
    return nil
  }
}
