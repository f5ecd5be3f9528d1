import PetikText

extension DatasetComparison {
  /// A key that no table of either side has names nothing, and its maker should know.
  ///
  /// - Throws: ``DiffError`` with the columns that there are.
  func checkKey(_ diff: DatasetDiff, _ sides: [(side: any DatasetSide, folders: Folders)]) throws {
    var missing = Set(options.tables.key)
    for table in diff.papers.flatMap(\.tables) + diff.tables {
      missing.subtract(table.diff.old.names + table.diff.new.names)
    }
    // Tables that did not change were not read yet.
    guard !missing.isEmpty else { return }
    let names = try columnNames(sides)
    guard let first = missing.subtracting(names).min() else { return }
    let most = 20
    let shown = names.prefix(most).map { "\"\($0)\"" }.joined(separator: ", ")
    let rest = names.count > most ? " and \(names.count - most) more" : ""
    throw DiffError(
      "no column \"\(first)\" for --key; "
        + (names.isEmpty ? "there are no tables" : "there are \(shown)\(rest)"))
  }

  /// Of every table of both sides, sorted.
  private func columnNames(_ sides: [(side: any DatasetSide, folders: Folders)]) throws -> [String]
  {
    var names: Set<String> = []
    for (side, folders) in sides {
      for id in folders.papers.keys.sorted() {
        for table in try paper(id, side).root.array("tables") {
          names.formUnion(table.array("columns").compactMap { $0.text("name") })
        }
      }
      for path in folders.loose { names.formUnion(Grid(csv: try side.read(path) ?? []).names) }
    }
    return names.sorted()
  }
}
