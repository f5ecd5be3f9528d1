/// Tables that are printed column after column: all stubs, then all numbers.
extension TableText {
  /// The same words in order of rows, if the lines are so many columns of equal height, a cell a
  /// line; nil where a column below its name holds numbers and words.
  func inOrderOfRows(columns: Int) -> TableText? {
    let starts = lineBounds
    let count = starts.count - 1
    guard columns > 1, count % columns == 0, count / columns > 2, isCellALine else { return nil }
    let height = count / columns
    let isNumber = (0..<count).map { line in
      words[starts[line]..<starts[line + 1]].allSatisfy {
        $0.shape.isNumeric || $0.shape == .dash || $0.shape == .sign
      }
    }
    for column in 0..<columns {
      let first = column * height + 1
      let numbers = isNumber[first..<first + height - 1].count { $0 }
      guard numbers == 0 || numbers == height - 1 else { return nil }
    }
    var ordered = self
    ordered.words = []
    ordered.lines = []
    for row in 0..<height {
      for column in 0..<columns {
        let line = column * height + row
        let place = ordered.lines.count
        ordered.lines.append(lines[words[starts[line]].line])
        for var word in words[starts[line]..<starts[line + 1]] {
          word.line = place
          ordered.words.append(word)
        }
      }
    }
    return ordered
  }
}
