import PetikModel
import PetikText

extension MatchRule {
  /// An organisation or a title that the entry opens with, however the entry was parsed.
  static let opening = MatchRule("opening") { item, list in
    guard let author = item.keys.first.map(list.writtenOut),
      author.utf8.count >= 3, let first = author.keyWords.first.map(KeyWord.init)
    else { return nil }
    let head = author + " "
    return list.candidates(for: item).first { entry in
      guard entry.opening.utf8.first == first.first else { return false }
      return (entry.opening == author || entry.opening.hasPrefix(head)) && entry.printsOthers(item)
    }?.index
  }
}
