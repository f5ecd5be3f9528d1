import PetikModel
import PetikText

/// What the notes in front of one cite, by names. Each note is read once, and only where a later one
/// points back by a name.
struct CitedBefore {
  private struct Cited {
    var note: Int
    var reference: Int
    /// Match key.
    var title: String
  }

  /// Of the paper's references.
  let keys: [WorkKeys]
  private var upTo = 0
  /// By each word of the authors' names, or of the printed entry's beginning.
  private var byName: [Substring: [Cited]] = [:]
  /// Dated works by the whole first name.
  private var dated: [String: [Cited]] = [:]
  /// The last note that names it and points nowhere itself, of those before `namedUpTo`.
  private var named: [Substring: Int] = [:]
  private var namedUpTo = 0
  /// The last work of the list by each word of its names; nil before somebody asks.
  private var list: [Substring: Int]?

  /// Works of one name that are compared by their titles, the last of them.
  private static let mostWorks = 1000

  init(_ keys: [WorkKeys]) { self.keys = keys }

  /// Takes in the notes before one that are settled since the last time.
  mutating func read(_ paper: Paper, before index: Int) {
    for note in upTo..<max(upTo, index) {
      let references = paper.footnotes[note].references.filter(paper.references.indices.contains)
      for reference in references {
        let title = keys[reference].title ?? ""
        for word in paper.references[reference].nameWords(keys[reference]) {
          byName[word, default: []].append(Cited(note: note, reference: reference, title: title))
        }
      }
      // Of several works in one note the first is meant; the last entry is looked at first.
      for reference in references.reversed() {
        guard paper.references[reference].work.issued != nil, let title = keys[reference].title
        else { continue }
        dated[keys[reference].family, default: []].append(
          Cited(note: note, reference: reference, title: title))
      }
    }
    upTo = max(upTo, index)
  }

  /// The last of the notes taken in that names it and points nowhere itself.
  private mutating func note(naming name: Substring, in paper: Paper) -> Int? {
    for note in namedUpTo..<upTo where paper.footnotes[note].backReference == nil {
      let words = paper.footnotes[note].text.bytes.prefix(120).matchKey.keyWords
      for word in words { named[word] = note }
    }
    namedUpTo = upTo
    return named[name]
  }

  /// The last work that a name is an author of, one with the title where that is named; the note
  /// alone where the work was not read.
  mutating func work(
    by name: Substring, title: String, in paper: Paper
  ) -> (note: Int, reference: Int?)? {
    let works = byName[name] ?? []
    let titled =
      title.isEmpty
      ? works.last : works.suffix(Self.mostWorks).last { $0.title.hasPrefix(title) }
    if let found = titled ?? works.last { return (found.note, found.reference) }
    // The note that names it, though no work of that name could be read there.
    return note(naming: name, in: paper).map { ($0, nil) }
  }

  /// The last work of a family name that was cited in full under a title that begins so.
  func datedWork(
    of family: String, title: String, besides own: Int
  ) -> (note: Int, reference: Int)? {
    let found = dated[family]?.suffix(Self.mostWorks).last { cited in
      cited.reference != own && (cited.title == title || cited.title.hasPrefix(title + " "))
    }
    return found.map { ($0.note, $0.reference) }
  }

  /// The last work of the list that a name is an author of.
  mutating func listed(by name: Substring, in paper: Paper) -> Int? {
    if list == nil {
      var words: [Substring: Int] = [:]
      for (index, reference) in paper.references.enumerated() where reference.origin == .list {
        for word in reference.nameWords(keys[index]) { words[word] = index }
      }
      list = words
    }
    return list?[name]
  }
}

extension Reference {
  /// The words of its authors' names; of a note's work, or where there is no author, the words that
  /// the printed entry opens with too.
  fileprivate func nameWords(_ keys: WorkKeys) -> [Substring] {
    var words: [Substring] = []
    func add(_ more: some Sequence<Substring>) {
      for word in more where !words.contains(word) { words.append(word) }
    }
    for author in keys.authors { add(author.printed) }
    if work.authors.isEmpty || origin == .footnote {
      add(printed.matchKey.keyWords.prefix(8))
    }
    return words
  }
}
