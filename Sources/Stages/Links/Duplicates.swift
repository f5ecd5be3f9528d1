import PetikModel
import PetikText

/// Marks references to a work that an earlier one is already about: the same DOI or the same
/// address under a title that fits, or the same title, year and first author.
func markDuplicates(among references: inout [Reference]) {
  var seen: [String: Int] = [:]
  for index in references.indices {
    // A short form knows its work from where it was read.
    if let same = references[index].sameAs {
      references[index].sameAs = references[same].sameAs ?? same
      continue
    }
    let work = references[index].work
    let keys = work.identities
    for key in keys {
      guard let found = seen[key.text] else { continue }
      guard key.isTitle || references[found].work.titleFits(work) else { continue }
      references[index].sameAs = references[found].sameAs ?? found
      break
    }
    let target = references[index].sameAs ?? index
    for key in keys where seen[key.text] == nil { seen[key.text] = target }
  }
}

extension Work {
  /// A key of which one in common makes two works the same.
  fileprivate struct Identity {
    var text: String
    /// Says the title itself; an address may be printed under another work by mistake.
    var isTitle = false
  }

  fileprivate var identities: [Identity] {
    var keys: [Identity] = []
    let year = issued.map { String($0.year) + (yearSuffix ?? "") } ?? ""
    if let doi { keys.append(Identity(text: "doi " + doi.lowercased())) }
    if let url, url.split(separator: "/").count > 3 {
      keys.append(Identity(text: "url \(year) " + url))
    }
    let author = (familyKey.split(separator: " ").last).map(String.init) ?? ""
    let whole = title?.matchKey ?? ""
    if whole.utf8.count >= 12 || !whole.isEmpty && !year.isEmpty && !author.isEmpty {
      keys.append(Identity(text: "title \(year) \(author) " + whole, isTitle: true))
    }
    // The title without its subtitle, of a dated work.
    if let main = mainTitle, main.utf8.count >= 12, !year.isEmpty, !author.isEmpty {
      keys.append(Identity(text: "main \(year) \(author) " + main, isTitle: true))
    }
    return keys
  }

  /// The title up to its colon, where that has three words or more.
  private var mainTitle: String? {
    let main = title?.split(separator: ":").first.map { String($0).matchKey } ?? ""
    return main.split(separator: " ").count >= 3 ? main : nil
  }

  /// One title is missing, or they share half of the words of the shorter one.
  fileprivate func titleFits(_ other: Work) -> Bool {
    let own = Set((title ?? "").matchKey.split(separator: " "))
    let others = Set((other.title ?? "").matchKey.split(separator: " "))
    guard !own.isEmpty, !others.isEmpty else { return true }
    return own.intersection(others).count * 2 >= min(own.count, others.count)
  }
}
