/// A pattern of paths: `*` any run within a name, `**/` any folders, `?` one byte.
package struct Glob: Hashable, Sendable {
  private let pattern: Bytes

  package init(_ pattern: String) { self.pattern = Bytes(pattern.utf8) }

  package func matches(_ path: String) -> Bool {
    matches(Bytes(path.utf8), pattern: 0, path: 0)
  }

  private func matches(_ path: Bytes, pattern start: Int, path from: Int) -> Bool {
    var (place, offset) = (start, from)
    while place < pattern.count {
      if pattern[place...].starts("**/") {
        if matches(path, pattern: place + 3, path: offset) { return true }
        guard let slash = path[offset...].firstIndex(of: 0x2F) else { return false }
        offset = slash + 1
        continue
      }
      if pattern[place] == 0x2A {
        let isDeep = pattern[place...].starts("**")
        let next = place + (isDeep ? 2 : 1)
        var end = offset
        while true {
          if matches(path, pattern: next, path: end) { return true }
          guard end < path.count, isDeep || path[end] != 0x2F else { return false }
          end += 1
        }
      }
      guard offset < path.count,
        pattern[place] == 0x3F && path[offset] != 0x2F
          || pattern[place] == path[offset]
      else { return false }
      place += 1
      offset += 1
    }
    return offset == path.count
  }
}
