import PetikText

/// Something a stage has to say about the paper.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable { case error, warning, note }

  /// Stable name of the rule that speaks, in kebab-case.
  package var rule: String
  package var severity: Severity
  package var message: String
  package var spans: [Span]

  package init(_ rule: String, _ severity: Severity, _ message: String, spans: [Span] = []) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.spans = spans
  }
}
