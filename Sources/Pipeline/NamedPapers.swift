import PetikDataset

/// What the manifest may name: papers that stand on disk as their entries say.
struct NamedPapers: Sendable {
  private let sources: SourceList
  /// By the numbers of sources.
  private var table: EntryTable
  /// Papers without a source, by id.
  private var kept: [String: ManifestEntry] = [:]

  init(_ sources: SourceList) {
    self.sources = sources
    table = EntryTable(count: sources.count)
  }

  func contains(_ number: Int) -> Bool { table.contains(number) }

  func contains(id: String) -> Bool {
    kept[id] != nil || sources.number(ofID: id).map(table.contains) ?? false
  }

  mutating func set(_ number: Int, to entry: ManifestEntry) { table.set(number, to: entry) }

  @discardableResult
  mutating func remove(_ number: Int) -> EntryTable.Place? { table.remove(number) }

  mutating func restore(_ number: Int, to place: EntryTable.Place) {
    table.restore(number, to: place)
  }

  mutating func keep(_ entry: ManifestEntry) { kept[entry.id] = entry }

  /// How many papers there are, and their counts together.
  var total: (papers: Int, counts: ManifestEntry.Counts) {
    var total = (papers: 0, counts: ManifestEntry.Counts())
    for number in sources.indices {
      guard let counts = table.counts(number) else { continue }
      total.papers += 1
      total.counts += counts
    }
    for entry in kept.values {
      total.papers += 1
      total.counts += entry.counts
    }
    return total
  }
}

extension NamedPapers: Sequence {
  /// In the order of ids.
  func makeIterator() -> Iterator {
    Iterator(
      sources: sources, table: table,
      kept: kept.values.sorted { $0.id < $1.id }.makeIterator())
  }

  struct Iterator: IteratorProtocol {
    private let sources: SourceList
    private let table: EntryTable
    private var kept: IndexingIterator<[ManifestEntry]>
    private var place = 0
    private var nextKept: ManifestEntry?
    private var nextSourced: ManifestEntry?

    init(
      sources: SourceList, table: EntryTable, kept: IndexingIterator<[ManifestEntry]>
    ) {
      self.sources = sources
      self.table = table
      self.kept = kept
      nextKept = self.kept.next()
      nextSourced = sourced()
    }

    mutating func next() -> ManifestEntry? {
      if let kept = nextKept, nextSourced.map({ kept.id < $0.id }) ?? true {
        nextKept = self.kept.next()
        return kept
      }
      defer { nextSourced = sourced() }
      return nextSourced
    }

    private mutating func sourced() -> ManifestEntry? {
      while place < sources.byID.count {
        let number = Int(sources.byID[place])
        place += 1
        if table.contains(number) {
          return table.entry(number, id: sources.id(number), path: sources.path(number))
        }
      }
      return nil
    }
  }
}
