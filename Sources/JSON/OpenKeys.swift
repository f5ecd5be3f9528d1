import PetikText

/// The keys of the objects that are open, to find those given twice.
struct OpenKeys {
  /// Places of the keys of all open objects, the innermost object's last.
  private var keys: [Range<Int>] = []
  /// Where each open object's keys begin.
  private var starts: [Int] = []
  /// The keys of an object of many, by the object's depth.
  private var sets: [Int: Set<Bytes>] = [:]
  /// Below it comparing costs less than a set.
  private static let fewKeys = 32

  mutating func open() { starts.append(keys.count) }

  mutating func close() {
    sets[starts.count] = nil
    keys.removeSubrange(starts.removeLast()...)
  }

  /// Whether the innermost object has no such key yet.
  mutating func insert(_ key: Range<Int>, of bytes: Bytes) -> Bool {
    let start = starts[starts.count - 1]
    keys.append(key)
    let others = keys[start..<keys.count - 1]
    if others.count < Self.fewKeys {
      return !others.contains { $0.count == key.count && bytes[$0].elementsEqual(bytes[key]) }
    }
    let depth = starts.count
    if sets[depth] == nil { sets[depth] = Set(others.map { Bytes(bytes[$0]) }) }
    return sets[depth]?.insert(Bytes(bytes[key])).inserted ?? true
  }
}
