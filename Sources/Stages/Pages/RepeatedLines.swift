/// The lines of a paper that show the same words.
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

  /// Lines by what they show.
  let groups: [[Int]]
  /// The group of each line.
  let group: [Int]

  init(_ keys: [String]) {
    var numbers: [String: Int] = [:]
    var groups: [[Int]] = []
    var group: [Int] = []
    for (line, key) in keys.enumerated() {
      if let number = numbers[key] {
        groups[number].append(line)
        group.append(number)
      } else {
        numbers[key] = groups.count
        group.append(groups.count)
        groups.append([line])
      }
    }
    self.groups = groups
    self.group = group
  }

  /// All lines that show what a line shows.
  func places(of line: Int) -> [Int] { groups[group[line]] }
}
