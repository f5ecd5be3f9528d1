/// The longest subsequence in rising order: what stayed in place among what was matched.
///
/// - Parameter values: distinct.
/// - Returns: for each value whether it is part of that subsequence. n log n.
func longestRisingRun(_ values: [Int]) -> [Bool] {
  var tails: [Int] = []
  var before = [Int](repeating: -1, count: values.count)
  for (index, value) in values.enumerated() {
    var low = 0
    var high = tails.count
    while low < high {
      let middle = (low + high) / 2
      if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
    }
    if low > 0 { before[index] = tails[low - 1] }
    if low == tails.count { tails.append(index) } else { tails[low] = index }
  }
  var isKept = [Bool](repeating: false, count: values.count)
  var index = tails.last ?? -1
  while index >= 0 {
    isKept[index] = true
    index = before[index]
  }
  return isKept
}
