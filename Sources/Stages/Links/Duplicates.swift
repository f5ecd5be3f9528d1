import PetikLexicon
import PetikModel
import PetikText

/// Marks references to a work that an earlier one is already about: the same DOI or the same
/// address under a title that fits, the same title, year and first author, or the same act.
func markDuplicates(
  among references: inout [Reference], _ workKeys: [WorkKeys], lexicon: Lexicon
) {
  var seen: [String: Int] = [:]
  for index in references.indices {
    // A short form knows its work from where it was read.
    if let same = references[index].sameAs {
      references[index].sameAs = references[same].sameAs ?? same
      continue
    }
    let work = references[index].work
    var keys = work.identities(workKeys[index])
    if let act = work.act(lexicon) { keys.append(Work.Identity(text: act, isTitle: true)) }
    for key in keys {
      guard let found = seen[key.text] else { continue }
      guard key.isTitle || workKeys[found].titleFits(workKeys[index]) else { continue }
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

  fileprivate func identities(_ own: WorkKeys) -> [Identity] {
    var keys: [Identity] = []
    let year = issued.map { String($0.year) + (yearSuffix ?? "") } ?? ""
    if let doi { keys.append(Identity(text: "doi " + doi.lowercased())) }
    if let url, url.utf8.split(separator: UInt8(ascii: "/")).count > 3 {
      keys.append(Identity(text: "url \(year) " + url))
    }
    let author = own.family.lastKeyWord ?? ""
    let whole = own.title ?? ""
    if whole.utf8.count >= 12 || !whole.isEmpty && !year.isEmpty && !author.isEmpty {
      keys.append(Identity(text: "title \(year) \(author) " + whole, isTitle: true))
    }
    // The title without its subtitle, of a dated work.
    if let main = mainTitle(whole), main.utf8.count >= 12, !year.isEmpty, !author.isEmpty {
      keys.append(Identity(text: "main \(year) \(author) " + main, isTitle: true))
    }
    return keys
  }

  /// `undang undang 5 1960`: an act by its kind, number and year, whatever part of it is cited.
  fileprivate func act(_ lexicon: Lexicon) -> String? {
    guard type == "legislation", let title else { return nil }
    var words = title.matchKey.keyWords.map(String.init)
    // `Pasal 4 ayat (2) Undang-Undang Nomor 3 Tahun 2014`
    while let first = words.first, words.count > 2, lexicon.references.isA(first, .actPart) {
      words.removeFirst(2)
    }
    guard
      let place = words.indices.dropLast(3).first(where: { index in
        index > 0 && lexicon.references.isA(words[index], .issue)
          && lexicon.references.isA(words[index + 2], .lawYear)
      }), Int(words[place + 3]) != nil
    else { return nil }
    let kind = words[..<place].map { lexicon.citations.abbreviated[$0] ?? $0 }
      .joined(separator: " ").replacingCountry(lexicon.citations.abbreviated["ri"] ?? "")
    return "act \(kind) \(words[place + 1]) \(words[place + 3])"
  }

  /// The title up to its colon, where that has three words or more.
  private func mainTitle(_ whole: String) -> String? {
    let parts = title?.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1) ?? []
    let main = parts.count > 1 ? String(Substring(parts[0])).matchKey : whole
    return main.utf8.count { $0 == 0x20 } >= 2 ? main : nil
  }
}

extension WorkKeys {
  /// One title is missing, or they share half of the words of the shorter one.
  fileprivate func titleFits(_ other: WorkKeys) -> Bool {
    let own = Set((title ?? "").keyWords)
    let others = Set((other.title ?? "").keyWords)
    guard !own.isEmpty, !others.isEmpty else { return true }
    return own.intersection(others).count * 2 >= min(own.count, others.count)
  }
}

extension String {
  /// Without the country's name, which acts print or leave out.
  fileprivate func replacingCountry(_ country: String) -> String {
    guard !country.isEmpty, hasSuffix(" " + country) else { return self }
    return String(dropLast(country.count + 1))
  }
}
