import PetikModel
import PetikText

/// The tables, figures and sections of a paper by their labels.
struct MentionTargets {
  fileprivate struct Place {
    var block: Int
    var target: CrossReference.Target
  }

  /// By block. By kind and label as match key (`tabel 1`), and by kind and number alone (`1`).
  private var places: [CrossReference.Kind: [String: [Place]]] = [:]

  init(_ paper: Paper) {
    for (index, table) in paper.tables.enumerated() {
      guard let label = table.label, let block = table.blocks.first else { continue }
      add(label, Place(block: block, target: .table(index)), as: .table)
    }
    for (index, figure) in paper.figures.enumerated() {
      guard let block = figure.blocks.first else { continue }
      add(figure.label, Place(block: block, target: .figure(index)), as: .figure)
    }
    for (index, section) in paper.sections.enumerated() {
      let place = Place(block: section.heading, target: .section(index))
      if section.role == .appendix {
        add((section.label ?? "") + " " + section.title, place, as: .appendix)
      }
      if let label = section.label { add(label, place, as: .section) }
    }
  }

  /// What a label means from a block on: of several, the nearest that follows, else the last before.
  func target(
    of label: String, kind: CrossReference.Kind, from block: Int
  ) -> CrossReference.Target? {
    guard let byLabel = places[kind] else { return nil }
    let number = { label.keyWords.dropFirst().joined(separator: " ") }
    guard let found = byLabel[label] ?? byLabel[number()] else { return nil }
    var (low, high) = (0, found.count)
    while low < high {
      let middle = (low + high) / 2
      if found[middle].block < block { low = middle + 1 } else { high = middle }
    }
    return found[min(low, found.count - 1)].target
  }

  private mutating func add(_ label: String, _ place: Place, as kind: CrossReference.Kind) {
    let words = label.matchKey.keyWords
    guard let first = words.first else { return }
    let isNamed = first.utf8.allSatisfy { !$0.isASCIIDigit } && words.count > 1
    let number = isNamed ? words.dropFirst() : words[...]
    let end = number.firstIndex { word in !word.utf8.contains(where: \.isASCIIDigit) }
    let digits = (end.map { number[..<$0] } ?? number).joined(separator: " ")
    let short = digits.isEmpty ? number.first.map(String.init) ?? "" : digits
    guard !short.isEmpty else { return }
    if isNamed { places[kind, default: [:]][first + " " + short, default: []].insert(place) }
    places[kind, default: [:]][short, default: []].insert(place)
  }
}

extension [MentionTargets.Place] {
  /// Keeps them in the order of their blocks; of several in one block the first.
  fileprivate mutating func insert(_ place: Element) {
    var index = endIndex
    while index > 0, self[index - 1].block > place.block { index -= 1 }
    if index > 0, self[index - 1].block == place.block { return }
    insert(place, at: index)
  }
}
