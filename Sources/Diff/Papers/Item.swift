import PetikJSON
import PetikText

/// An item of a paper, prepared for pairing with its like on the other side.
struct Item {
  struct Field {
    var name: String
    /// Nil where the item lacks the field.
    var text: String?
    /// What is compared where the text is not: the id of a link's target.
    var identity: String?

    init(_ name: String, _ text: String?, identity: String? = nil) {
      self.name = name
      self.text = text
      self.identity = identity
    }
  }

  var id: String?
  var label: String
  var fields: [Field]
  /// What it is known by where its fields changed; empty: nothing.
  var key: String
  /// Whether the key is a number that another item bears where one came or went before it.
  var isKeyNumber: Bool
  var confidence: Double?
  var node: JSONNode?
  /// Of the words that it is likened by, sorted.
  private(set) var words: [UInt64]
  let content: UInt64

  init(
    id: String?, label: String, fields: [Field], key: String,
    isKeyNumber: Bool = false, text: String, confidence: Double? = nil, node: JSONNode? = nil
  ) {
    self.id = id
    self.label = label
    self.fields = fields
    self.key = key
    self.isKeyNumber = isKeyNumber
    self.confidence = confidence
    self.node = node
    words = text.utf8.split { $0 <= 0x20 }.map { CellHash.of($0) }.sorted()
    var hash: UInt64 = 0
    for field in fields {
      hash = CellHash.combine(hash, CellHash.of((field.identity ?? field.text ?? "").utf8))
    }
    content = hash
  }

  /// Share of common words, 0 to 1 (Dice).
  func likeness(to other: Item) -> Double {
    let most = words.count + other.words.count
    if most == 0 { return content == other.content ? 1 : 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * shared) / Double(most)
  }
}
