/// The known word that is fewest changes away (Levenshtein), without regard to ASCII case; nil where
/// none is near enough to have been meant.
package func nearest(to word: String, in known: [String]) -> String? {
  let near = known.map { (distance(word, $0), $0) }.min { $0 < $1 }
  guard let near, near.0 <= max(2, word.utf8.count / 2) else { return nil }
  return near.1
}

/// Changes, insertions and deletions of bytes that lead from one word to another.
package func distance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left.lowercased().utf8), Array(right.lowercased().utf8))
  guard left.count < 200, right.count < 200 else { return .max }
  var row = Array(0...right.count)
  for (index, byte) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let cost = diagonal + (byte == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(cost, row[column] + 1, row[column + 1] + 1)
    }
  }
  return row[right.count]
}
