import PetikModel
import PetikText

extension MatchRule {
  /// An organisation or a title that the entry opens with, however the entry was parsed.
  static let opening = MatchRule("opening") { item, list in
    guard let author = item.keys.first.map(list.writtenOut),
      author.utf8.count >= 3
    else { return nil }
    return list.candidates(for: item).first {
      ($0.opening == author || $0.opening.hasPrefix(author + " ")) && $0.printsOthers(item)
    }?.index
  }
}
