/// The lines of a paper that show the same words.
struct RepeatedLines: Sendable {
  /// Lines by what they show.
  private let groups: [[Int]]
  /// The group of each line.
  private let group: [Int]

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
