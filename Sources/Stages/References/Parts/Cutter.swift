import PetikLexicon

/// What an entry is made of, in order: pieces to label, and what has been read between them.
enum Element: Sendable {
  case piece(Piece)
  case mark(Neighbour)
  /// A year behind other parts: nothing is told by what stands behind it.
  case date
}

/// Cuts what no rule has read into pieces, at the signs.
struct Cutter {
  private let entry: EntryReading
  private var elements: [Element] = []
  private var begun: Int?
  private var joint = Joint.edge

  static func elements(of entry: EntryReading) -> [Element] {
    var cutter = Cutter(entry: entry)
    var index = entry.start
    while index < entry.count { index = cutter.step(index) }
    cutter.close(entry.count)
    return cutter.elements
  }

  private init(entry: EntryReading) {
    self.entry = entry
    elements.reserveCapacity(24)
  }

  /// Reads the token at a place; gives the place to go on from.
  private mutating func step(_ index: Int) -> Int {
    let token = entry.tokens[index]
    let role = entry.roles[index]
    if role != .free {
      close(index)
      joint = .edge
      mark(role, at: index)
      return index + 1
    }
    if index == entry.abbreviatedJournal?.lowerBound, begun != nil {
      close(index)
      joint = max(joint, .blank)
    }
    if let found = entry.joint(at: index), !isListed(index) {
      if begun != nil { close(found > .abbreviation ? index : index + 1) }
      joint = max(joint, found)
      return index + 1
    }
    if token.kind == .sign, !entry.opensPublication(index), let end = entry.groupEnd(at: index) {
      if begun == nil { begun = index }
      return end
    }
    if entry.opensPublication(index) {
      close(index)
      joint = .edge
      return index + 1
    }
    guard token.kind != .sign || begun != nil else { return index + 1 }
    if begun == nil, entry.isWord(index, in: .connective), entry.strictName(at: index + 1) != nil {
      return index + 1
    }
    if begun == nil {
      begun = index
      if let end = nameEnd(at: index) {
        close(end, isName: true)
        return end
      }
    } else if entry.isWord(index, in: .connective), entry.strictName(at: index + 1) != nil,
      ((begun ?? index)..<index).allSatisfy({ entry.tokens[$0].isCapital || entry.isSign($0, ".") })
    {
      close(index)
      joint = max(joint, .comma)
      return index + 1
    } else if entry.startsJournal(at: index) {
      close(index)
      begun = index
    }
    if entry.isWord(index, in: .etAl) {
      close(index + 1)
      joint = .comma
    }
    return index + 1
  }

  /// `Metode Kuantitatif, Kualitatif, dan Campuran.`: commas of a list within the title.
  private func isListed(_ index: Int) -> Bool {
    guard entry.isSign(index, ","), let begun, isTitleOpen,
      !(begun..<index).contains(where: { entry.isWord($0, in: .editor | .organisation) })
    else { return false }
    return entry.goesOnAsList(index)
  }

  /// The piece that is open stands where a title does: behind the year after the names, or behind
  /// the point that ends them.
  private var isTitleOpen: Bool {
    guard entry.quoted == nil, !entry.hasContainerWord else { return false }
    switch elements.last {
    case .mark(.earlyDate): return true
    case .piece(let before):
      return before.isFirst && !entry.hasEarlyYear && joint == .point
        && (before.isName || before.words == 1)
    default: return false
    }
  }

  /// Behind a name that begins at a place, in the form that the names before it have.
  private func nameEnd(at index: Int) -> Int? {
    var end = entry.strictName(at: index)
    if elements.isEmpty {
      end = end ?? entry.firstName(at: index).flatMap { $0 - index > 2 ? $0 : nil }
    } else if case .piece(let before) = elements.last, before.isName,
      entry.endsWithInitials(before.range)
    {
      end = entry.familyAndInitials(at: index) ?? end
    }
    guard let end, (index..<end).allSatisfy({ entry.isFree($0) }), !entry.opensJournal(index..<end),
      elements.isEmpty || !entry.isWord(index, in: .division),
      elements.isEmpty || !entry.isWord(index, in: .place) || !entry.isSign(index + 1, ",")
    else { return nil }
    return end
  }

  private mutating func close(_ end: Int, isName: Bool = false) {
    guard let start = begun else { return }
    begun = nil
    let range = entry.trimmed(start..<end)
    guard range.contains(where: { entry.tokens[$0].kind != .sign }) else { return }
    var piece = Piece(range, joint: joint)
    piece.isName = isName
    piece.isFirst = elements.isEmpty
    piece.mayHoldArticles = elements.isEmpty
    if case .mark(.editorMark) = elements.last { piece.mayHoldArticles = true }
    entry.describe(&piece)
    if case .piece(var before) = elements.last {
      piece.followsName =
        (before.isName || before.followsName) && !isName && !piece.opensWithConnective
        && !piece.lowerClasses.contains(.etAl)
      if isName, !before.isName, joint == .comma {
        before.precedesName = true
        elements[elements.count - 1] = .piece(before)
      }
      if joint == .comma, piece.isRegion, before.words <= 3, before.isCapitalised {
        before.isTown = true
        elements[elements.count - 1] = .piece(before)
      }
    }
    elements.append(.piece(piece))
    joint = .blank
  }

  private mutating func mark(_ role: Role, at index: Int) {
    guard index == entry.start || entry.roles[index - 1] != role else { return }
    switch role {
    case .earlyDate: elements.append(.mark(.earlyDate))
    case .date: elements.append(.date)
    case .counts:
      let isPages = entry.work.volume == nil && entry.work.issue == nil
      // A book's volume tells nothing of its neighbours.
      let isBooks = !isPages && entry.isBooksVolume(index)
      elements.append(isBooks ? .date : .mark(isPages ? .pages : .counts))
    case .quotedTitle: elements.append(.mark(.quotedTitle))
    case .containerWord: elements.append(.mark(.containerWord))
    case .editorMark: elements.append(.mark(.editorsEnd))
    case .editorLead: elements.append(.mark(.editorMark))
    case .publication: elements.append(.mark(.publication))
    case .free, .part, .other: break
    }
  }
}
