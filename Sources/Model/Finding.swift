import PetikText

/// Something a stage has to say about the paper.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable { case error, warning, note }

  /// The rule that speaks.
  package var rule: FindingRule
  package var severity: Severity
  package var message: String
  package var spans: [Span]

  package init(_ rule: FindingRule, _ message: String, spans: [Span] = []) {
    self.rule = rule
    severity = rule.severity
    self.message = message
    self.spans = spans
  }
}
