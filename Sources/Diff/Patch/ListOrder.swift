import PetikJSON

/// How a list of a copy stands after items went, moved and came.
struct ListOrder {
  enum Origin: Hashable {
    /// An item of the copy, by its old place.
    case kept(Int)
    /// An added one, by its place among the changes.
    case added(Int)
  }

  private(set) var origins: [Origin] = []
  /// New places of the copy's items; nil where one went.
  private(set) var newOfOld: [Int?]

  /// - Parameters:
  ///   - count: items of the copy.
  ///   - removed: places in the copy.
  ///   - placed: items that moved or come, each with its place in the new list.
  init(count: Int, removed: Set<Int>, placed: [(place: Int, origin: Origin)]) {
    let moved = Set(
      placed.compactMap { entry in
        if case .kept(let place) = entry.origin { place } else { nil }
      })
    var rest = (0..<count).filter { !removed.contains($0) && !moved.contains($0) }[...]
    for entry in placed.sorted(by: { $0.place < $1.place }) {
      while origins.count < entry.place, let next = rest.popFirst() { origins.append(.kept(next)) }
      origins.append(entry.origin)
    }
    origins += rest.map { .kept($0) }
    newOfOld = [Int?](repeating: nil, count: count)
    for (place, origin) in origins.enumerated() {
      if case .kept(let old) = origin { newOfOld[old] = place }
    }
  }

  var isSame: Bool { origins == newOfOld.indices.map { .kept($0) } }

  // MARK: Ids

  /// What the item at a new place is called: ids follow the place, unless every item keeps its own.
  ///
  /// - Parameters:
  ///   - here: the items of the copy.
  ///   - letter: with which the ids of such items begin.
  func id(at place: Int, of here: [JSONNode], letter: String) -> String {
    isSame ? here[place].text("id") ?? "\(letter)\(place + 1)" : "\(letter)\(place + 1)"
  }

  /// Ids of the copy's items and what they are called now; nil: the item went.
  func newIDs(of here: [JSONNode], letter: String) -> [String: String?] {
    var ids: [String: String?] = [:]
    for (item, new) in zip(here, newOfOld) {
      if let id = item.text("id") {
        ids[id] = .some(new.map { self.id(at: $0, of: here, letter: letter) })
      }
    }
    return ids
  }
}
