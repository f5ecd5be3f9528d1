import PetikModel
import PetikText

/// Marks references to a work that an earlier one is already about: the same DOI, the same address
/// of a page, or the same title, year and first author.
func markDuplicates(among references: inout [Reference]) {
  var seen: [String: Int] = [:]
  for index in references.indices {
    let keys = references[index].work.identities
    if let first = keys.lazy.compactMap({ seen[$0] }).first, first != index {
      references[index].sameAs = first
    }
    let target = references[index].sameAs ?? index
    for key in keys where seen[key] == nil { seen[key] = target }
  }
}

extension Work {
  /// Keys of which one in common makes two works the same.
  fileprivate var identities: [String] {
    var keys: [String] = []
    let title = self.title?.matchKey ?? ""
    let year = issued.map { String($0.year) + (yearSuffix ?? "") } ?? ""
    if let doi { keys.append("doi " + doi.lowercased()) }
    if let url, url.split(separator: "/").count > 3 { keys.append("url \(year) " + url) }
    if title.utf8.count >= 12 {
      let author = authors.first.map { $0.family ?? $0.literal ?? "" } ?? ""
      keys.append("title \(year) \(author.matchKey) " + title)
    }
    return keys
  }
}
