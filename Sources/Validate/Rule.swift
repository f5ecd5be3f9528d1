import PetikModel

/// A thing that can be wrong with a dataset: its stable id, how bad it is, and the page about it.
package struct Rule: Hashable, Sendable {
  /// Kebab-case; never changes once released.
  package var id: String
  /// What the finding weighs where pipeline.json says nothing else.
  package var severity: Finding.Severity
  /// One line: what is wrong.
  package var title: String
  /// Why it matters, and where the demand comes from.
  package var why: String
  /// How to mend it.
  package var mend: String
  package var bad: String
  package var good: String

  package init(
    _ id: String, _ severity: Finding.Severity, _ title: String, why: String, mend: String,
    bad: String, good: String
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.mend = mend
    self.bad = bad
    self.good = good
  }

  package static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Every rule of every check, by id.
  package static let all: [Rule] =
    (Check.all.flatMap(\.rules) + [.staleBaseline]).sorted { $0.id < $1.id }

  package static let names: [String] = all.map(\.id)
}
