import PetikText

/// Words printed letter by letter.
enum LetterSpacing {
  /// A stretch of a line: parts that are joined, or one part that stays as it is.
  struct Run {
    var parts: [Range<Int>]
    var isSpaced: Bool
  }

  private static let leastLetters = 4

  /// The line's stretches; nil where no word is letter-spaced.
  ///
  /// One blank parts letters, wider gaps part words. Letters in alphabetical order are a list.
  static func runs(in line: ByteSlice) -> [Run]? {
    let words = line.wordRanges
    var runs: [Run] = []
    var found = false
    var index = 0
    var kept = line.startIndex
    while index < words.count {
      let end = endOfLetters(words, from: index, in: line)
      if end - index >= leastLetters, !isAlphabet(words[index..<end], in: line) {
        if kept < words[index].lowerBound {
          runs.append(Run(parts: [kept..<words[index].lowerBound], isSpaced: false))
        }
        runs.append(Run(parts: Array(words[index..<end]), isSpaced: true))
        kept = words[end - 1].upperBound
        found = true
        index = end
      } else {
        index = max(end, index + 1)
      }
    }
    if kept < line.endIndex { runs.append(Run(parts: [kept..<line.endIndex], isSpaced: false)) }
    return found ? runs : nil
  }

  /// End of the run of single capitals, one blank apart, that begins at a word.
  private static func endOfLetters(
    _ words: [Range<Int>], from start: Int, in line: ByteSlice
  ) -> Int {
    var end = start
    while end < words.count, words[end].count <= 2,
      line.scalar(at: words[end].lowerBound).length == words[end].count,
      line.scalar(at: words[end].lowerBound).0.isUpper,
      end == start || words[end].lowerBound - words[end - 1].upperBound == 1
    {
      end += 1
    }
    return end
  }

  private static func isAlphabet(_ words: ArraySlice<Range<Int>>, in line: ByteSlice) -> Bool {
    zip(words, words.dropFirst()).allSatisfy { line[$0.lowerBound] < line[$1.lowerBound] }
  }
}
