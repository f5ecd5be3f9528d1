import PetikBibliography
import PetikLexicon
import PetikModel
import PetikReferences
import PetikText

/// How a reference was read: a line for each rule that took a part or set a field.
func explanation(of string: Bytes, id: String, lexicon: Lexicon) -> String {
  let (work, confidence, rule, steps) = explainReference(string, lexicon: lexicon)
  let hundredths = Int((confidence * 100).rounded())
  var text = "\(id)  \(string.string)\n"
  text += "  read as \(work.type) by \(rule), confidence \(hundredths) %\n"
  // The kind of work is not known before the last rule.
  var before = ["type": "document"]
  for step in steps {
    let fields = step.work.shownFields
    let changed = fields.filter { before[$0.name] != $0.value }
    before = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) })
    text += "  \(step.rule)"
    if !step.parts.isEmpty { text += " took " + step.parts.joined(separator: " | ") }
    text += "\n"
    for field in changed { text += "    \(field.name): \(field.value)\n" }
  }
  return text + "\n"
}
