import PetikModel
import PetikText

/// Parts lines into entries by everything but numbers that parts two entries in print.
struct ShapedEntries {
  private let lines: [Line]
  private let starts: [EntryStart]
  private let text: Bytes
  /// Bytes of a full line: nine in ten lines are no longer.
  private let fullWidth: Int

  init(_ lines: [Line], starts: [EntryStart], text: Bytes) {
    self.lines = lines
    self.starts = starts
    self.text = text
    let widths = lines.map { $0.range.count + $0.indentColumns }.sorted()
    fullWidth = widths.isEmpty ? 0 : widths[(widths.count - 1) * 8 / 10]
  }

  /// The index of each entry's first line.
  var firstLines: [Int] {
    var found = [0]
    var isDated = starts.first?.isDated ?? false
    // The open entry says when its page was read: another address belongs to another entry.
    var isRead = starts.first?.isRead ?? false
    let hanging = hangingIndent()
    let unended = pointsForNoEnd()
    let blanksSay = lines.count { $0.blankLinesBefore == 0 } * 4 >= lines.count
    for index in starts.indices.dropFirst() {
      var points = starts[index].shape
      // A publisher alone on its line stands before the names of the next entry.
      if starts[index].hasYearBelow, index + 1 < starts.count, starts[index + 1].hasNamesAndYear,
        starts[index + 1].hasName || endsShort(index)
      {
        points -= 3
      }
      let before = starts[index - 1]
      points +=
        before.endsEntry ? 1 : before.endsOpen ? -4 : endsShort(index - 1) ? 0.5 : unended
      if before.endsWithYear, starts[index].opensNaturally { points += 1 }
      points += isDated ? 0.5 : -1.5
      // `Diakses 4 Mei 2021, dari` leads to the address below.
      if isAddress(index), !before.endsOpen, isRead || isAddress(index - 1) { points = 3 }
      if blanksSay, !followsFurniture(index) {
        points += lines[index].blankLinesBefore > 0 ? 1.5 : -0.5
      }
      if let hanging { points += lines[index].indentColumns <= hanging ? 2 : -4 }
      if points > 2 {
        found.append(index)
        isDated = starts[index].isDated
        isRead = starts[index].isRead
      } else {
        isDated = isDated || starts[index].isDated
        isRead = isRead || starts[index].isRead
      }
    }
    return found
  }

  /// What a line without a point says of the one below: little in a list whose entries end without.
  private func pointsForNoEnd() -> Double {
    let sure = starts.indices.dropFirst().filter { index in
      let start = starts[index]
      return start.hasNamesAndYear && start.hasName && !starts[index - 1].endsOpen
    }
    guard sure.count >= 3 else { return -2 }
    let ended = sure.count { starts[$0 - 1].endsEntry }
    return ended * 10 <= sure.count * 6 ? -0.5 : -2
  }

  /// The first word of the line below would have had room: the line was not broken, it ended.
  private func endsShort(_ index: Int) -> Bool {
    guard index + 1 < lines.count, fullWidth >= 30 else { return false }
    let next = text[lines[index + 1].range].prefix { !$0.isBlank }
    let width = lines[index].range.count + lines[index].indentColumns
    return width + 1 + next.count + 2 <= fullWidth
  }

  private func isAddress(_ index: Int) -> Bool {
    ListLine.isAddress(text[lines[index].range])
  }

  /// A running head, a folio or a page lies before the line.
  private func followsFurniture(_ index: Int) -> Bool {
    lines[index].page != lines[index - 1].page || lines[index].number > lines[index - 1].number + 1
  }

  /// The indent of first lines, where the others hang; nil where the indents say nothing.
  private func hangingIndent() -> Int? {
    let base = lines.map(\.indentColumns).min() ?? 0
    let first = lines.count { $0.indentColumns <= base + 1 }
    let hung = lines.count { $0.indentColumns >= base + 3 }
    guard lines.count >= 6, first * 6 >= lines.count, hung * 6 >= lines.count else { return nil }
    return base + 1
  }
}
