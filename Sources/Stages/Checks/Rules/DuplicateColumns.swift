import PetikModel

extension TableCheck {
  /// Two columns of one name: data tools tell columns by their names.
  static let duplicateColumns = TableCheck { view in
    var seen: Set<String> = []
    var said: Set<String> = []
    var findings: [Finding] = []
    for column in view.table.columns where !column.name.isEmpty {
      let key = column.name.lowercased()
      if !seen.insert(key).inserted, said.insert(key).inserted {
        findings.append(
          Finding(
            .duplicateColumn, "\(view.name) has several columns named “\(column.name)”",
            spans: view.table.rows.first?.first?.spans ?? []))
      }
    }
    return findings
  }
}
