/// The pairs in rising order on both sides whose likenesses sum highest (Needleman–Wunsch).
///
/// - Parameters:
///   - least: pairs less alike than this are no pairs.
///   - likeness: 0 to 1, asked once a pair.
func bestPairs(
  _ left: Int, _ right: Int, least: Double, _ likeness: (Int, Int) -> Double
) -> [(Int, Int)] {
  if left == 1, right == 1 { return likeness(0, 0) >= least ? [(0, 0)] : [] }
  let width = right + 1
  var best = [Double](repeating: 0, count: (left + 1) * width)
  // 0: neither, 1: a pair, 2: skip left, 3: skip right.
  var step = [UInt8](repeating: 0, count: (left + 1) * width)
  for i in stride(from: left - 1, through: 0, by: -1) {
    for j in stride(from: right - 1, through: 0, by: -1) {
      let here = i * width + j
      let skips = (best[here + width], best[here + 1])
      (best[here], step[here]) = skips.0 >= skips.1 ? (skips.0, 2) : (skips.1, 3)
      let alike = likeness(i, j)
      guard alike >= least else { continue }
      // A little for being a pair at all.
      let sum = best[here + width + 1] + alike + 0.001
      if sum >= best[here] { (best[here], step[here]) = (sum, 1) }
    }
  }
  var pairs: [(Int, Int)] = []
  var (i, j) = (0, 0)
  while i < left, j < right {
    switch step[i * width + j] {
    case 1:
      pairs.append((i, j))
      (i, j) = (i + 1, j + 1)
    case 2: i += 1
    default: j += 1
    }
  }
  return pairs
}
