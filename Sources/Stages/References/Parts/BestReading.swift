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
  /// Points that no evidence makes up for.
  private static let margin: Float = 10

  private let succession: Succession
  private var best: [Path]
  private var next: [Path]
  private var active: [Int]
  private var reached: [Int] = []
  private var steps: [Step] = []

  /// - Parameter evidence: the points of each piece among the elements.
  static func parts(
    of elements: [Element], _ evidence: [Succession.Points], by succession: Succession
  ) -> [Part] {
    var search = BestReading(succession)
    search.steps.reserveCapacity(elements.count * 32)
    var piece = 0
    for index in elements.indices {
      switch elements[index] {
      case .piece(let own):
        search.read(own.joint, evidence[piece])
        piece += 1
      case .mark(let mark): search.read(mark)
      case .date: search.pass()
      }
      search.settle()
    }
    return search.path(elements)
  }

  private init(_ succession: Succession) {
    self.succession = succession
    best = Array(repeating: Path(), count: Self.states)
    next = best
    let start = Neighbour.start.rawValue * Self.sets
    best[start].points = 0
    active = [start]
  }

  /// Leaves the states that are too far behind.
  private mutating func settle() {
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

  /// A piece: to each part that it may be of.
  private mutating func read(_ joint: Joint, _ evidence: Succession.Points) {
    for index in active.indices {
      let state = active[index]
      let path = best[state]
      let before = Neighbour.all[state / Self.sets]
      let had = state % Self.sets
      let step = succession.steps[Succession.step(before, joint)]
      let points = path.points + (step - Self.fines(had, before)) + evidence
      for part in 0..<Succession.Points.scalarCount where step[part] > Succession.never / 2 {
        reach(part * Self.sets + (had | Self.bit(part)), points[part], from: path.step)
      }
    }
  }

  /// What a part costs that was had before and left.
  private static func fines(_ had: Int, _ before: Neighbour) -> Succession.Points {
    var fines = Succession.Points.zero
    for part in Part.title.rawValue...Part.place.rawValue
    where had & bit(part) != 0 && part != before.rawValue {
      fines[part] = part == Part.title.rawValue ? 8 : 3
    }
    return fines
  }

  private mutating func read(_ mark: Neighbour) {
    for index in active.indices { step(from: active[index], to: mark) }
  }

  private mutating func pass() {
    for index in active.indices {
      let state = active[index]
      reach(state, best[state].points, from: best[state].step)
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
    let bit = Self.bit(Part.title.rawValue)
    let points = max(succession(before, mark), -8) - (isTitle && had & bit != 0 ? 3 : 0)
    reach(
      mark.rawValue * Self.sets + (isTitle ? had | bit : had), path.points + points,
      from: path.step)
  }

  /// The bit of a part of which an entry has one: title, container, publisher, place.
  private static func bit(_ part: Int) -> Int {
    (Part.title.rawValue...Part.place.rawValue).contains(part)
      ? 1 << (part - Part.title.rawValue) : 0
  }

  private func path(_ elements: [Element]) -> [Part] {
    func final(_ state: Int) -> Float {
      let hasTitle = state % Self.sets & Self.bit(Part.title.rawValue) != 0
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
