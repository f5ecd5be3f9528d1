/// The best labels for the pieces of an entry: a search over all of them, with points for what each
/// piece looks like and for what follows what.
///
/// A state is the last neighbour and which single parts have been had (title, container, publisher,
/// place): the best path to each state is kept (Viterbi), but for states so far behind the best that
/// nothing could make up for it. Time: elements × states × parts.
struct BestReading {
  /// The best path to a state.
  private struct Path {
    var points: Float = -.infinity
    /// The last step of the path.
    var step: Int32 = -1
  }

  /// A step of a path: the state that it leads to, and the step before it.
  private struct Step {
    var state: Int32
    var before: Int32
  }

  private static let sets = 16
  private static let states = Neighbour.all.count * sets
  private static let partCount = Part.allCases.count
  /// Points that no evidence makes up for.
  private static let margin: Float = 10

  private let succession: Succession
  private var best: [Path]
  private var next: [Path]
  private var active: [Int]
  private var reached: [Int] = []
  private var steps: [Step] = []
  private var evidence: [Float]

  static func parts(of elements: [Element], by succession: Succession) -> [Part] {
    var search = BestReading(succession)
    search.steps.reserveCapacity(elements.count * 32)
    for element in elements { search.read(element) }
    return search.path(elements)
  }

  private init(_ succession: Succession) {
    self.succession = succession
    best = Array(repeating: Path(), count: Self.states)
    next = best
    let start = Neighbour.start.rawValue * Self.sets
    best[start].points = 0
    active = [start]
    evidence = Array(repeating: 0, count: Self.partCount)
  }

  private mutating func read(_ element: Element) {
    switch element {
    case .piece(let piece):
      Evidence.weigh(piece, into: &evidence)
      for index in active.indices { step(from: active[index], behind: piece.joint) }
    case .mark(let mark):
      for index in active.indices { step(from: active[index], to: mark) }
    case .date:
      for index in active.indices {
        let state = active[index]
        reach(state, best[state].points, from: best[state].step)
      }
    }
    for index in active.indices { best[active[index]].points = -.infinity }
    swap(&best, &next)
    active.removeAll(keepingCapacity: true)
    var most = -Float.infinity
    for index in reached.indices { most = max(most, best[reached[index]].points) }
    for index in reached.indices {
      let state = reached[index]
      if best[state].points > most - Self.margin {
        active.append(state)
      } else {
        best[state].points = -.infinity
      }
    }
    reached.removeAll(keepingCapacity: true)
  }

  private mutating func reach(_ state: Int, _ points: Float, from before: Int32) {
    let known = next[state].points
    if points <= known { return }
    next[state].points = points
    if known == -.infinity {
      next[state].step = Int32(truncatingIfNeeded: steps.count)
      steps.append(Step(state: Int32(truncatingIfNeeded: state), before: before))
      reached.append(state)
    } else {
      steps[Int(next[state].step)].before = before
    }
  }

  /// To each part that a piece may be of.
  private mutating func step(from state: Int, behind joint: Joint) {
    let path = best[state]
    let before = Neighbour.all[state / Self.sets]
    let had = state % Self.sets
    // The parts are the first neighbours.
    for part in 0..<Self.partCount {
      let neighbour = Neighbour.all[part]
      var points = succession(before, joint, neighbour)
      guard points > Succession.never / 2 else { continue }
      let bit = Self.bit(neighbour)
      if before != neighbour, had & bit != 0 { points -= neighbour == .title ? 8 : 3 }
      reach(part * Self.sets + (had | bit), path.points + points + evidence[part], from: path.step)
    }
  }

  private mutating func step(from state: Int, to mark: Neighbour) {
    let path = best[state]
    let before = Neighbour.all[state / Self.sets]
    let had = state % Self.sets
    // `ed.` without names before it leads to names.
    let leads = mark == .editorsEnd && before != .editor && before != .author
    let mark = leads ? .editorMark : mark
    let isTitle = mark == .quotedTitle
    let bit = Self.bit(.title)
    let points = max(succession(before, mark), -8) - (isTitle && had & bit != 0 ? 3 : 0)
    reach(
      mark.rawValue * Self.sets + (isTitle ? had | bit : had), path.points + points,
      from: path.step)
  }

  /// The bit of a part of which an entry has one.
  private static func bit(_ part: Neighbour) -> Int {
    switch part {
    case .title: 1
    case .container: 2
    case .publisher: 4
    case .place: 8
    default: 0
    }
  }

  private func path(_ elements: [Element]) -> [Part] {
    func final(_ state: Int) -> Float {
      let hasTitle = state % Self.sets & Self.bit(.title) != 0
      return best[state].points + max(succession(Neighbour.all[state / Self.sets], .end), -8)
        - (hasTitle ? 0 : 2.5)
    }
    guard let last = active.max(by: { final($0) < final($1) }) else { return [] }
    var step = best[last].step
    var parts: [Part] = []
    // Every element has its step.
    for element in elements.reversed() where step >= 0 {
      let state = Int(steps[Int(step)].state)
      if case .piece = element, let part = Part(rawValue: state / Self.sets) { parts.append(part) }
      step = steps[Int(step)].before
    }
    return parts.reversed()
  }
}
