import PetikModel
import PetikText

/// Sees how the lines are laid out, one after the other.
struct LayoutMeasure {
  private var widths = LineWidths()
  private var lines = 0
  private var padded = 0
  private var hasFormFeeds = false
  // Lines that go on in lower case although a blank line stands before them, against those that
  // go on without one.
  private var (apart, together) = (0, 0)

  mutating func see(_ line: Line, _ text: UnsafeBufferPointer<UInt8>, _ blanks: Blanks) {
    lines += 1
    widths.count(text.count { !$0.isContinuation })
    if line.startsAfterFormFeed { hasFormFeeds = true }
    if line.indentColumns >= 4 || blanks.areWide { padded += 1 }
    guard text.firstScalar?.isLower == true else { return }
    if line.blankLinesBefore > 0 { apart += 1 } else { together += 1 }
  }

  var layout: Layout {
    var layout = Layout()
    layout.hasFormFeeds = hasFormFeeds
    if let full = widths.full { layout.fullLineColumns = full }
    layout.isDoubleSpaced = apart > 10 && apart > together * 3
    layout.isPositioned = padded * 5 > lines && lines > 6
    return layout
  }
}

/// How many lines are of each width.
private struct LineWidths {
  private var counts = Array(repeating: 0, count: widest + 1)

  /// Characters that a heading may have.
  private static let least = 25
  private static let widest = 200

  mutating func count(_ width: Int) {
    if width >= Self.least { counts[min(width, Self.widest)] += 1 }
  }

  /// Nine in ten lines of running text are no longer than a full line; nil where there are none.
  var full: Int? {
    let total = counts.reduce(0, +)
    var left = total - total / 10
    return counts.indices.first { width in
      left -= counts[width]
      return counts[width] > 0 && left <= 0
    }
  }
}

extension Layout {
  /// What is known of a text from markup: blanks that place words are those of tables, and a blank
  /// line always parts.
  mutating func flow() {
    isFlowing = true
    isPositioned = true
    isDoubleSpaced = false
    hasFormFeeds = false
  }
}
