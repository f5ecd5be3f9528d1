import PetikModel

extension MatchRule {
  /// `[3]` is the entry labelled 3, or the third of an unlabelled list.
  static let number = MatchRule("number") { item, list in
    guard let number = item.item.number else { return nil }
    if let index = list.byLabel[number] { return index }
    guard list.byLabel.isEmpty, let place = Int(number), list.listed.indices.contains(place - 1)
    else { return nil }
    return list.listed[place - 1]
  }
}
