import PetikLexicon
import PetikText

/// The entries of one list. They have one style: a first labelling of all of them shows which part
/// follows which over which sign, and the second of each entry counts that in its favour.
struct ListStyle {
  let succession: Succession
  /// The first entries, as they were read for their style.
  private let entries: [CutEntry]

  /// Fewer entries show no style.
  private static let leastEntries = 4
  /// The first entries show it, however long the list is.
  private static let mostEntries = 1000
  /// Points for what a list always does; a step that it never takes loses a third of them.
  private static let habit: Float = 1.2

  init(of texts: [Bytes], words: ReferenceWords) {
    guard texts.count >= Self.leastEntries else {
      succession = .standard
      entries = []
      return
    }
    entries = texts.prefix(Self.mostEntries).map { CutEntry($0, words: words) }
    var counts = StepCounts()
    for entry in entries { counts.add(entry.labelled(by: .standard)) }
    var succession = Succession.standard
    for (number, followers) in counts.followers.enumerated() {
      let total = followers.wrappedSum()
      guard total >= Self.leastEntries else { continue }
      let shares = Succession.Points(followers) / Float(total)
      succession.steps[number] += Self.habit * (shares - 0.25)
    }
    self.succession = succession
  }

  /// Reads an entry of the list.
  func read(_ number: Int, text: Bytes, words: ReferenceWords) -> EntryReading {
    let entry = number < entries.count ? entries[number] : CutEntry(text, words: words)
    return entry.read(by: succession)
  }
}

/// In how many entries each part follows another over a sign.
private struct StepCounts {
  /// By number of the step: a lane a part.
  var followers: [SIMD8<Int32>] = Array(repeating: .zero, count: Succession.stepCount)
  private var seen: [(step: Int, part: Int)] = []

  mutating func add(_ labelled: (elements: [Element], parts: [Part])) {
    seen.removeAll(keepingCapacity: true)
    var before = Neighbour.start
    var next = 0
    for element in labelled.elements {
      switch element {
      case .piece(let piece):
        guard next < labelled.parts.count else { return }
        let part = labelled.parts[next]
        next += 1
        add(part, behind: Succession.step(before, piece.joint))
        before = part.neighbour
      case .mark(let mark): before = mark
      case .date: break
      }
    }
  }

  /// Counts what an entry does again and again once.
  private mutating func add(_ part: Part, behind step: Int) {
    if seen.contains(where: { $0 == (step, part.rawValue) }) { return }
    seen.append((step, part.rawValue))
    followers[step][part.rawValue] += 1
  }
}
