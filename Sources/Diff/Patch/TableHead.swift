import PetikJSON
import PetikText

/// What a table of a paper says besides its rows, after a patch: each member that the patch changes,
/// where the copy has what it had.
struct TableHead {
  /// New values by member; nil: the member goes.
  private(set) var members: [String: JSONNode?] = [:]
  private(set) var conflicts: [String] = []

  init(_ here: JSONNode, by change: JSONNode) {
    guard let old = change.object("oldHead"), let new = change.object("newHead") else {
      conflicts = ["the patch lacks the table's caption and columns; write it with this version"]
      return
    }
    for key in tableHeadMembers {
      let name = "\(key)"
      let (before, after) = (old[key], new[key])
      if Self.isSame(before, after) { continue }
      if Self.isSame(here[key], before) {
        members[name] = .some(after)
      } else if !Self.isSame(here[key], after) {
        conflicts.append("its \(name) is another here")
      }
    }
  }

  /// Whether two values say the same; where they stand aside.
  static func isSame(_ left: JSONNode?, _ right: JSONNode?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    guard left.kind == right.kind, left.count == right.count else { return false }
    switch left.kind {
    case .array: return zip(left.items, right.items).allSatisfy { isSame($0, $1) }
    case .object:
      return left.members.allSatisfy { key, value in
        key.isString("spans") || isSame(value, right.member(key.string ?? ""))
      }
    default: return left.isSame(as: right)
    }
  }
}
