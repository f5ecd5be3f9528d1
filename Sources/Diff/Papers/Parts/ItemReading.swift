import PetikJSON
import PetikText

extension JSONNode {
  /// A string, or a number as written; nil for null and everything else.
  var shown: String? {
    switch kind {
    case .string: string
    case .number, .boolean: raw.string
    default: nil
    }
  }

  func text(_ key: String) -> String? { member(key)?.shown }

  func array(_ key: String) -> [JSONNode] { member(key).map { Array($0.items) } ?? [] }
}

/// The first words of a text, to know an item by.
func headline(_ text: String, _ most: Int = 60) -> String {
  guard text.unicodeScalars.count > most else { return text }
  let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
  let cut = start.lastIndex(of: " ").map { start[..<$0] } ?? start[...]
  return cut + "…"
}
