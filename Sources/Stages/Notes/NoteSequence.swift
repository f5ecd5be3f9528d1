import PetikText

/// A line that may open a note, with what speaks for it.
struct NoteCandidate: Sendable {
  /// Index among the paper's running-text lines.
  var line: Int
  var page: Int
  var start: NoteStart
  var weight: Double
  /// The line of the mark that calls it; nil where none was seen near by.
  var call: Int?
  /// Its shape alone would not tell: only the note before makes it one.
  var needsLink = false
}

/// The notes of a paper count upwards, through it all or from 1 again on a page or in a chapter.
enum NoteSequence {
  /// The candidates that make the most convincing chain of marks in one style, in order. Linear.
  static func choose(_ candidates: [NoteCandidate]) -> [NoteCandidate] {
    var best: (score: Double, chain: [NoteCandidate]) = (1.5, [])
    for style in NoteStart.Style.allCases {
      let own = candidates.filter { $0.start.style == style }
      // `1.` and `1)` open items of lists too: each needs its mark in the body.
      let firm = style == .plain ? own : own.filter { $0.weight >= 1.5 }
      guard let found = chain(of: firm) else { continue }
      let score = style == .plain ? found.score : found.score / 2 - 2
      if score > best.score { best = (score, found.chain) }
    }
    return believable(best.chain)
  }

  private static func chain(
    of candidates: [NoteCandidate]
  ) -> (score: Double, chain: [NoteCandidate])? {
    var scores: [Double] = []
    var previous: [Int?] = []
    var bestByNumber: [Int: Int] = [:]
    var best: Int?
    for (index, candidate) in candidates.enumerated() {
      let number = candidate.start.number
      var score = candidate.weight - (number == 1 ? 0 : min(Double(number), 6) * 0.3)
      var link: Int?
      if candidate.needsLink { score = -10 }
      for gap in 1...3 {
        guard let earlier = bestByNumber[number - gap] else { continue }
        if candidate.needsLink, gap > 1 { break }
        var linked = scores[earlier] + candidate.weight + (gap == 1 ? 1 : -Double(gap))
        if candidate.isCalled(before: candidates[earlier]) { linked -= 2 }
        if linked > score { (score, link) = (linked, earlier) }
      }
      // A page or a chapter that counts from 1 again has its marks behind the notes before.
      if number == 1, let best, let call = candidate.call, call > candidates[best].line {
        let restarted = scores[best] + candidate.weight - 0.5
        if restarted > score { (score, link) = (restarted, best) }
      }
      scores.append(score)
      previous.append(link)
      if bestByNumber[number].map({ scores[$0] <= score }) ?? true { bestByNumber[number] = index }
      if best.map({ scores[$0] <= score }) ?? true { best = index }
    }
    guard let best else { return nil }
    var chain: [NoteCandidate] = []
    var cursor: Int? = best
    while let index = cursor {
      chain.append(candidates[index])
      cursor = previous[index]
    }
    return (scores[best], chain.reversed())
  }

  /// The stretches between two restarts in which the body calls at least half of the notes.
  private static func believable(_ chain: [NoteCandidate]) -> [NoteCandidate] {
    var result: [NoteCandidate] = []
    var start = 0
    for end in 1...max(chain.count, 1) {
      let isOver = end >= chain.count || chain[end].start.number <= chain[end - 1].start.number
      guard isOver, end <= chain.count else { continue }
      let stretch = chain[start..<end]
      if stretch.count(where: { $0.weight > 0 }) * 2 >= stretch.count { result += stretch }
      start = end
    }
    return result
  }
}

extension NoteCandidate {
  /// Its mark stands before that of a note which it follows.
  fileprivate func isCalled(before other: NoteCandidate) -> Bool {
    guard let call, let earlier = other.call else { return false }
    return call < earlier
  }
}
