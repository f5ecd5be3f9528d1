import PetikProse
import PetikText

/// The lines of a paper in groups that show the same words.
struct RepeatedLines: Sendable {
  /// How the first lines of a group stand: what they show, the others repeat.
  struct Places: Sendable {
    /// Lines that were looked at.
    var seen = 0
    /// Of these, those that stand pages from the one before: no rows or lines of one list.
    var apart = 0
    var inShortStretch = 0
    var atPageEdge = 0
  }

  /// What the lines of each group show.
  private let keys: WordIndex
  /// The group of each line.
  private let groups: [Int32]
  /// The lines by their groups, and where each group begins among them.
  private let members: [Int32]
  private let starts: [Int32]

  init(_ paper: PaperLines) {
    let count = paper.lines.count
    var keys = WordIndex(slots: 2048)
    var groups: [Int32] = []
    groups.reserveCapacity(count)
    for index in 0..<count {
      let holdsDigits = paper.shapes[index].holdsDigits
      let group = paper.withLineKey(index) { key in
        holdsDigits ? key.withNumbersMasked { keys.add($0) } : keys.add(key)
      }
      groups.append(Int32(group))
    }
    var starts = Array(repeating: Int32(0), count: keys.count + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<keys.count { starts[group + 1] += starts[group] }
    var free = starts
    var members = Array(repeating: Int32(0), count: count)
    for (index, group) in groups.enumerated() {
      members[Int(free[Int(group)])] = Int32(index)
      free[Int(group)] += 1
    }
    (self.keys, self.groups, self.members, self.starts) = (keys, groups, members, starts)
  }

  var groupCount: Int { keys.count }

  func group(of line: Int) -> Int { Int(groups[line]) }

  /// What the lines of a group show: letters in lower case, one `#` for each number.
  func key(ofGroup group: Int) -> ByteSlice { keys[group] }

  func key(of line: Int) -> ByteSlice { keys[Int(groups[line])] }

  /// How many lines a group has.
  func count(ofGroup group: Int) -> Int { Int(starts[group + 1] - starts[group]) }

  /// The lines of a group, in order.
  func lines(ofGroup group: Int) -> ArraySlice<Int32> {
    members[Int(starts[group])..<Int(starts[group + 1])]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Shows a match key with one `#` for each run of digits.
  fileprivate func withNumbersMasked<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { masked in
      var length = 0
      var inDigits = false
      for byte in self {
        let isDigit = byte.isASCIIDigit
        if !isDigit || !inDigits {
          masked.initializeElement(at: length, to: isDigit ? UInt8(ascii: "#") : byte)
          length += 1
        }
        inDigits = isDigit
      }
      return body(UnsafeBufferPointer(rebasing: masked[..<length]))
    }
  }
}
