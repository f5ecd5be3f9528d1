import PetikModel
import PetikText

extension MatchRule {
  /// The same year, and a name that differs by one letter: a typing error.
  static let oneLetterOff = MatchRule("one-letter-off") { item, list in
    guard let cited = item.lastWords.first ?? nil, cited.text.utf8.count >= 5 else { return nil }
    let near = list.candidates(for: item).prefix(600).filter { entry in
      guard let own = entry.familyName else { return false }
      return own.differsByOne(from: cited) && entry.printsOthers(item)
    }
    return near.count == 1 ? near[0].index : nil
  }
}

/// One letter changed, left out, put in, or two neighbours swapped.
func differsByOne(_ left: Bytes, _ right: Bytes) -> Bool {
  let (short, long) = left.count <= right.count ? (left, right) : (right, left)
  guard long.count - short.count <= 1, short != long else { return false }
  let head = zip(short, long).prefix { $0 == $1 }.count
  let tail = zip(short.dropFirst(head).reversed(), long.dropFirst(head).reversed())
    .prefix { $0 == $1 }.count
  let rest = long.count - head - tail
  if rest <= 1 { return true }
  return rest == 2 && short.count == long.count && short[head] == long[head + 1]
    && short[head + 1] == long[head]
}
