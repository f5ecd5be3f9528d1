import PetikText

/// What the user expects of papers and tables: an entry of `checks` in pipeline.json. What is not
/// said is not asked.
package struct Expectation: Hashable, Sendable {
  package var name = ""
  /// A glob over paper ids; nil: every paper.
  package var papers: Glob?
  /// A pattern found somewhere in a table's label and caption.
  package var caption: Pattern?
  /// Patterns; each must be the whole name of one of a table's columns.
  package var headers: [Pattern] = []
  package var rows: Limits?
  package var requiredColumns: [String] = []
  package var columns: [ColumnExpectation] = []
  /// Roles of sections that every chosen paper has.
  package var sections: [String] = []
  /// Tables, citations and references are at least so sure.
  package var minimumConfidence: Double?
  /// The least share of a paper's visible bytes that is not unclassified.
  package var coverage: Double?

  package init() {}

  package struct Limits: Hashable, Sendable {
    package var minimum: Double?
    package var maximum: Double?

    package init(minimum: Double? = nil, maximum: Double? = nil) {
      self.minimum = minimum
      self.maximum = maximum
    }

    func contains(_ value: Double) -> Bool {
      value >= minimum ?? -.infinity && value <= maximum ?? .infinity
    }

    /// `1 to 5`, `1 or more`, `5 or less`.
    var text: String {
      switch (minimum, maximum) {
      case (let least?, let most?): "\(plain(least)) to \(plain(most))"
      case (let least?, nil): "\(plain(least)) or more"
      case (nil, let most?): "\(plain(most)) or less"
      case (nil, nil): "anything"
      }
    }
  }

  func choosesPaper(_ id: String) -> Bool { papers?.matches(id) ?? true }

  func chooses(_ table: TableSubject) -> Bool {
    guard choosesPaper(table.paperID ?? "") else { return false }
    if let caption {
      let paper = table.paperTable?.node
      let title = [paper?["label"]?.string, paper?["caption"]?.string].compactMap { $0 }
        .joined(separator: ". ")
      let text = title.isEmpty ? table.resource["title"]?.string ?? "" : title
      guard caption.matchesSomewhere(text.utf8) else { return false }
    }
    return headers.allSatisfy { pattern in
      table.header.contains { pattern.matchesWhole($0.utf8) }
    }
  }
}

/// What a column must be.
package struct ColumnExpectation: Hashable, Sendable {
  package enum Order: String, Sendable, CaseIterable { case increasing, decreasing }

  package var name: String
  /// A type of Table Schema.
  package var type: String?
  package var limits: Expectation.Limits?
  package var values: Set<String>?
  package var isUnique = false
  /// Each number is not below, or not above, the one before it.
  package var order: Order?
  package var sum: Double?
  /// How far the sum may be off.
  package var tolerance = 0.0

  package init(name: String) { self.name = name }
}

/// A number without a fraction that says nothing.
func plain(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}

/// Which expectations found a paper or table to look at.
package final class ExpectationUses: @unchecked Sendable {
  // One run is one thread; nothing else sees it.
  var names: Set<String> = []
  package init() {}
}
