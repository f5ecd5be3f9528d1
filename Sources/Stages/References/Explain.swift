import PetikLexicon
import PetikModel
import PetikText

/// What one rule did to an entry.
package struct ReadingStep: Sendable {
  package let rule: String
  /// The parts of the entry that it took, in order.
  package let parts: [String]
  /// The work as it stood behind the rule.
  package let work: Work
}

/// Reads one entry as ``parseReference(_:lexicon:)`` does, and keeps what each rule did.
package func explainReference(
  _ text: Bytes, lexicon: Lexicon
) -> (work: Work, confidence: Double, rule: String, steps: [ReadingStep]) {
  var entry = EntryReading(text, words: lexicon.references)
  var steps: [ReadingStep] = []
  for rule in FieldRule.all {
    let before = (entry.roles, entry.work)
    rule.read(&entry)
    let parts = entry.parts(takenSince: before.0)
    if !parts.isEmpty || entry.work != before.1 {
      steps.append(ReadingStep(rule: rule.name, parts: parts, work: entry.work))
    }
  }
  let (work, confidence, rule) = parseReference(text, lexicon: lexicon)
  return (work, confidence, rule, steps)
}

extension EntryReading {
  fileprivate func parts(takenSince before: [Role]) -> [String] {
    var parts: [String] = []
    var begun: Int?
    for index in 0...count {
      if index < count, isTaken(index), before[index] == .free {
        if begun == nil { begun = index }
      } else if let start = begun {
        if let part = text(start..<index) { parts.append(part) }
        begun = nil
      }
    }
    return parts
  }
}
