import PetikModel
import PetikText

/// Where the grouping stands: the line in question and what came before it.
struct BlockState: Sendable {
  /// The line in question.
  var line = 0
  /// The running-text line before it.
  var previous: Int?
  /// What the open block began as, and its first line.
  var open: BlockStart?
  var openLine = 0
  /// No section heading was seen yet: the front matter.
  var isFront = true
  /// A heading of the body was seen.
  private(set) var sawHeading = false
  /// An abstract or its keywords bear a label.
  var sawAbstract = false
  /// The last heading is that of a reference list.
  var isInReferences = false
  /// Labels of the lists that may go on, innermost last.
  private(set) var lists: [(group: Int, last: Enumerator)] = []
  private var listCount = 0

  /// Takes note of a block that begins.
  mutating func note(_ start: BlockStart) {
    if start.kind == .abstract || start.kind == .keywords { sawAbstract = true }
    if start.kind == .heading {
      lists.removeAll()
      if start.rule != "capital-heading" { (isFront, sawHeading) = (false, true) }
    }
    guard start.kind == .listItem, let enumerator = start.enumerator else { return }
    if let index = lists.lastIndex(where: { enumerator.follows($0.last) }) {
      lists.removeLast(lists.count - index - 1)
      lists[index].last = enumerator
    } else {
      listCount += 1
      lists.append((listCount, enumerator))
    }
  }

  func listGroup(of start: BlockStart) -> Int? {
    start.kind == .listItem ? lists.last?.group : nil
  }
}

extension Enumerator {
  /// Whether this is the next label of the list that the other one is in.
  func follows(_ other: Enumerator) -> Bool {
    guard style == other.style, hasBracket == other.hasBracket, path.count == other.path.count
    else { return false }
    if style == .bullet { return path == other.path }
    return path.dropLast() == other.path.dropLast() && path.last == (other.path.last ?? 0) + 1
  }

  /// The first label of a list.
  var isFirst: Bool { style == .bullet || path.last == 1 }
}
