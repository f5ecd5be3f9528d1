import PetikLexicon
import PetikText

/// A step from one part of an entry to the next, over a sign.
struct SignedStep: Hashable, Sendable {
  var first: Neighbour
  var joint: Joint
  var second: Neighbour
}

extension Succession {
  /// Fewer entries show no style.
  private static let leastEntries = 4
  /// Points for what a list always does; a step that it never takes loses a third of them.
  private static let habit: Float = 1.2

  /// The steps of a reading, from piece to piece.
  static func steps(_ elements: [Element], _ parts: [Part]) -> [SignedStep] {
    var steps: [SignedStep] = []
    var before = Neighbour.start
    var next = 0
    for element in elements {
      switch element {
      case .piece(let piece):
        guard next < parts.count else { return steps }
        let part = Neighbour.all[parts[next].rawValue]
        next += 1
        steps.append(SignedStep(first: before, joint: piece.joint, second: part))
        before = part
      case .mark(let mark): before = mark
      case .date: break
      }
    }
    return steps
  }

  /// One list has one style: a first reading of all its entries shows which part follows which over
  /// which sign, and the second reading of each entry counts that in its favour.
  ///
  /// - Parameter entries: the entries of one list.
  static func style(of entries: [Bytes], words: ReferenceWords) -> Succession {
    guard entries.count >= leastEntries else { return .standard }
    var counts: [SignedStep: Int] = [:]
    for text in entries {
      let entry = readEntry(text, words: words, style: .standard)
      for step in Set(entry.steps) { counts[step, default: 0] += 1 }
    }
    return Succession.standard.favouring(counts)
  }

  private func favouring(_ counts: [SignedStep: Int]) -> Succession {
    var style = self
    for first in Neighbour.all {
      for joint in Joint.allCases {
        let followers = Neighbour.all.map {
          counts[SignedStep(first: first, joint: joint, second: $0)] ?? 0
        }
        let total = followers.reduce(0, +)
        guard total >= Self.leastEntries else { continue }
        for (second, count) in zip(Neighbour.all, followers) {
          let share = Float(count) / Float(total)
          style.add(Self.habit * (share - 0.25), to: first, joint, second)
        }
      }
    }
    return style
  }
}
