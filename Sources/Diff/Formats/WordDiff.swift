import PetikText

/// A run of words that stayed, went or came.
package struct WordRun: Hashable, Sendable {
  package enum Kind: Sendable { case same, removed, added }
  package var kind: Kind
  package var text: String
}

/// What changed between two texts, word by word.
package func wordDiff(_ old: String, _ new: String) -> [WordRun] {
  let left = words(old)
  let right = words(new)
  var start = 0
  while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
  var ends = (left.count, right.count)
  while ends.0 > start, ends.1 > start, left[ends.0 - 1] == right[ends.1 - 1] {
    ends = (ends.0 - 1, ends.1 - 1)
  }
  var runs: [WordRun] = []
  func add(_ kind: WordRun.Kind, _ words: ArraySlice<ByteSlice>) {
    guard !words.isEmpty else { return }
    let text = words.map(\.string).joined()
    if let last = runs.last, last.kind == kind {
      runs[runs.count - 1].text += text
    } else {
      runs.append(WordRun(kind: kind, text: text))
    }
  }
  add(.same, left[..<start])
  var at = (start, start)
  for (i, j) in commonWords(left[start..<ends.0], right[start..<ends.1]) {
    add(.removed, left[at.0..<i])
    add(.added, right[at.1..<j])
    // The one with its blank: words may follow on one side only.
    add(.same, left[i].count < right[j].count ? right[j...j] : left[i...i])
    at = (i + 1, j + 1)
  }
  add(.removed, left[at.0..<ends.0])
  add(.added, right[at.1..<ends.1])
  add(.same, left[ends.0...])
  return runs
}

/// Words, each with the blanks behind it.
private func words(_ text: String) -> [ByteSlice] {
  let bytes = Bytes(text.utf8)
  var words: [ByteSlice] = []
  var start = 0
  for index in bytes.indices where bytes[index].isBlank {
    let next = index + 1
    if next == bytes.count || !bytes[next].isBlank {
      words.append(bytes[start..<next])
      start = next
    }
  }
  if start < bytes.count { words.append(bytes[start...]) }
  return words
}

/// Index pairs of a longest common subsequence; of texts that share too little to be worth it, none.
private func commonWords(_ left: ArraySlice<ByteSlice>, _ right: ArraySlice<ByteSlice>)
  -> [(Int, Int)]
{
  guard left.count * right.count <= 4_000_000, !left.isEmpty, !right.isEmpty else { return [] }
  let a = left.map { CellHash.of($0[..<$0.trimmedRange.upperBound]) }
  let b = right.map { CellHash.of($0[..<$0.trimmedRange.upperBound]) }
  let width = b.count + 1
  var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
  for i in a.indices.reversed() {
    for j in b.indices.reversed() {
      let here = i * width + j
      lengths[here] =
        a[i] == b[j]
        ? lengths[here + width + 1] + 1 : max(lengths[here + width], lengths[here + 1])
    }
  }
  var pairs: [(Int, Int)] = []
  var (i, j) = (0, 0)
  while i < a.count, j < b.count {
    if a[i] == b[j] {
      pairs.append((left.startIndex + i, right.startIndex + j))
      (i, j) = (i + 1, j + 1)
    } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
      i += 1
    } else {
      j += 1
    }
  }
  return pairs
}
