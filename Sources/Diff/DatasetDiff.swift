import PetikJSON
import PetikText

/// Everything that changed between two datasets, or between two folders of CSV files.
package struct DatasetDiff: Sendable {
  package var oldName: String
  package var newName: String
  /// Sorted by id.
  package var papers: [PaperDiff] = []
  /// CSV files outside of papers, by path.
  package var tables: [TableChange] = []

  package init(oldName: String, newName: String) {
    self.oldName = oldName
    self.newName = newName
  }

  package var isEmpty: Bool { papers.isEmpty && tables.isEmpty }
}

/// A file that cannot be compared.
package struct DiffError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// Compares two datasets. Papers whose files are the same bytes are not parsed.
package struct DatasetComparison {
  let old: any DatasetSide
  let new: any DatasetSide
  let options: DiffOptions

  package init(_ old: any DatasetSide, _ new: any DatasetSide, options: DiffOptions) {
    self.old = old
    self.new = new
    self.options = options
  }

  /// - Parameter papers: ids to look at; none: all.
  /// - Throws: what reading throws; ``DiffError`` where a paper.json is no JSON.
  package func diff(papers chosen: Set<String> = []) throws -> DatasetDiff {
    let oldFiles = try old.files()
    let newFiles = try new.files()
    var diff = DatasetDiff(oldName: old.name, newName: new.name)
    let folders = (Folders(oldFiles), Folders(newFiles))
    var removed: [JSONPaper] = []
    var added: [JSONPaper] = []
    for id in Set(folders.0.papers.keys).union(folders.1.papers.keys).sorted() {
      let left = folders.0.papers[id]
      let right = folders.1.papers[id]
      if let left, let right {
        guard chosen.isEmpty || chosen.contains(id) else { continue }
        if try isSame(left, right, oldFiles, newFiles) { continue }
        let papers = (try paper(id, old), try paper(id, new))
        if let paper = try compare(papers.0, papers.1) { diff.papers.append(paper) }
      } else if left != nil {
        removed.append(try paper(id, old))
      } else {
        added.append(try paper(id, new))
      }
    }
    diff.papers += try rename(&removed, &added)
    diff.papers += removed.map { whole($0, .removed) } + added.map { whole($0, .added) }
    if !chosen.isEmpty {
      diff.papers.removeAll { !chosen.contains($0.oldID ?? "") && !chosen.contains($0.newID ?? "") }
    }
    diff.papers.sort { $0.id < $1.id }
    if chosen.isEmpty { diff.tables = try looseTables(folders.0.loose, folders.1.loose) }
    try checkKey(diff, [(old, folders.0), (new, folders.1)])
    return diff
  }

  /// Ids that neither side has.
  package func unknown(_ ids: Set<String>) throws -> [String] {
    let known = Set(Folders(try old.files()).papers.keys).union(
      Folders(try new.files()).papers.keys)
    return ids.subtracting(known).sorted()
  }

  private func isSame(
    _ left: [String], _ right: [String], _ oldFiles: [String: String],
    _ newFiles: [String: String]
  ) throws -> Bool {
    guard left == right else { return false }
    for path in left {
      if let mark = oldFiles[path], !mark.isEmpty, mark == newFiles[path] { continue }
      if try old.read(path) != new.read(path) { return false }
    }
    return true
  }

  func paper(_ id: String, _ side: any DatasetSide) throws -> JSONPaper {
    let path = id + "/paper.json"
    let (document, faults) = JSONDocument.parse(try side.read(path) ?? [])
    guard let document, document.root.kind == .object else {
      let fault = faults.first.map { " (line \($0.place.line): \($0.message))" } ?? ""
      throw DiffError("\(side.name): \(path) is no paper\(fault); run petik ingest again")
    }
    return JSONPaper(id: id, root: document.root)
  }

  private func compare(_ left: JSONPaper, _ right: JSONPaper) throws -> PaperDiff? {
    let parts = PaperComparison(left.root, right.root, options: options)
    let isRenamed = left.id != right.id
    var paper = PaperDiff(
      kind: isRenamed ? .renamed : .changed, oldID: left.id, newID: right.id, title: right.title,
      causes: causes(left.root, right.root), changes: parts.changes, tables: parts.tables)
    paper.sources = (left.source, right.source)
    func counts(_ list: String) -> (old: Int, new: Int) {
      (left.root.member(list)?.count ?? 0, right.root.member(list)?.count ?? 0)
    }
    paper.counts = (counts("references"), counts("tables"))
    try addDerived(left, right, parts.sameTables, &paper)
    let isQuiet = paper.changes.isEmpty && paper.tables.isEmpty && !isRenamed
    return isQuiet ? nil : paper
  }

  private func whole(_ paper: JSONPaper, _ kind: PaperDiff.Kind) -> PaperDiff {
    PaperDiff(
      kind: kind, oldID: kind == .added ? nil : paper.id, newID: kind == .added ? paper.id : nil,
      title: paper.title, causes: [.source])
  }

  /// Files made from paper.json that changed although it did not: edited by hand.
  private func addDerived(
    _ left: JSONPaper, _ right: JSONPaper, _ tables: [(old: String, new: String)],
    _ paper: inout PaperDiff
  ) throws {
    if !paper.changes.contains(where: { $0.part == .reference }),
      let before = try old.read(left.id + "/references.json"),
      let after = try new.read(right.id + "/references.json"), before != after,
      let works = JSONDocument.parse(before).document,
      let others = JSONDocument.parse(after).document
    {
      paper.changes += ItemChanges(workItems(works.root), workItems(others.root)).changes(.work)
    }
    for (id, newID) in tables where !id.contains("/") && !newID.contains("/") {
      guard let before = try old.read("\(left.id)/tables/\(id).csv"),
        let after = try new.read("\(right.id)/tables/\(newID).csv"), before != after,
        var change = csvChange(before, after, id: id, label: "\(id) (CSV)")
      else { continue }
      change.newID = newID
      change.file = "tables/\(id).csv"
      paper.tables.append(change)
    }
  }

  private func csvChange(_ before: Bytes, _ after: Bytes, id: String, label: String)
    -> TableChange?
  {
    let diff = TableDiff(Grid(csv: before), Grid(csv: after), options: options.tables)
    if diff.isEmpty { return nil }
    return TableChange(kind: .changed, oldID: id, newID: id, label: label, diff: diff)
  }

  private func looseTables(_ left: Set<String>, _ right: Set<String>) throws -> [TableChange] {
    try left.union(right).sorted().compactMap { path in
      let before = left.contains(path) ? try old.read(path) : nil
      let after = right.contains(path) ? try new.read(path) : nil
      if before == after { return nil }
      if let before, let after { return csvChange(before, after, id: path, label: path) }
      return TableChange(
        kind: before == nil ? .added : .removed, oldID: before.map { _ in path },
        newID: after.map { _ in path }, label: path,
        diff: TableDiff(Grid(csv: before ?? []), Grid(csv: after ?? [])))
    }
  }

  /// Papers under another id: the same source, or the same title.
  private func rename(_ removed: inout [JSONPaper], _ added: inout [JSONPaper]) throws
    -> [PaperDiff]
  {
    var renamed: [PaperDiff] = []
    for name in [\JSONPaper.source, \JSONPaper.titleKey] {
      for paper in removed where !paper[keyPath: name].isEmpty {
        guard let place = added.firstIndex(where: { $0[keyPath: name] == paper[keyPath: name] })
        else { continue }
        let partner = added.remove(at: place)
        removed.removeAll { $0.id == paper.id }
        if let diff = try compare(paper, partner) { renamed.append(diff) }
      }
    }
    return renamed
  }
}

/// A paper's parsed JSON.
struct JSONPaper {
  let id: String
  let root: JSONNode

  var title: String { root.member("metadata")?.member("title")?.text("text") ?? id }
  var titleKey: String {
    root.member("metadata")?.member("title")?.text("text")?.lowercased() ?? ""
  }
  var source: String { root.member("source")?.text("sha256") ?? "" }
}

/// A side's files: those of papers by id, and CSV files outside of papers.
struct Folders {
  var papers: [String: [String]] = [:]
  var loose: Set<String> = []

  init(_ files: [String: String]) {
    for path in files.keys where path.hasSuffix("/paper.json") {
      let id = String(path.dropLast("/paper.json".count))
      if !id.contains("/") { papers[id] = [] }
    }
    for path in files.keys {
      let id = path.prefix { $0 != "/" }
      if papers[String(id)] != nil {
        papers[String(id)]?.append(path)
      } else if path.hasSuffix(".csv") {
        loose.insert(path)
      }
    }
    for id in papers.keys { papers[id]?.sort() }
  }
}
