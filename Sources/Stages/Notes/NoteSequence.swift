import PetikText

/// A line that may open a note, with what speaks for it.
struct NoteCandidate: Sendable {
  /// Index among the paper's running-text lines.
  var line: Int
  var page: Int
  var start: NoteStart
  var weight: Double
  /// Its shape alone would not tell: only the note before makes it one.
  var needsLink = false
}

/// The notes of a paper count upwards, through it all or from 1 again on a page or in a chapter.
enum NoteSequence {
  /// The candidates that make the most convincing chain of marks, in order. Linear.
  static func choose(_ candidates: [NoteCandidate]) -> [NoteCandidate] {
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
        let linked = scores[earlier] + candidate.weight + (gap == 1 ? 1 : -Double(gap))
        if linked > score { (score, link) = (linked, earlier) }
      }
      if number == 1, let best, candidates[best].page < candidate.page {
        let restarted = scores[best] + candidate.weight - 0.5
        if restarted > score { (score, link) = (restarted, best) }
      }
      scores.append(score)
      previous.append(link)
      if bestByNumber[number].map({ scores[$0] <= score }) ?? true { bestByNumber[number] = index }
      if best.map({ scores[$0] <= score }) ?? true { best = index }
    }
    guard let best, scores[best] > 1.5 else { return [] }
    var chain: [NoteCandidate] = []
    var cursor: Int? = best
    while let index = cursor {
      chain.append(candidates[index])
      cursor = previous[index]
    }
    return believable(chain.reversed())
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
