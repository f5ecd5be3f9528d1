import PetikModel
import PetikText

/// How a heading is set off: what tells its level.
enum HeadingStyle: Hashable {
  case chapter
  /// Counted: `2.1` is decimal of depth 2.
  case counted(Enumerator.Style, depth: Int, first: Int)
  /// A known section without a number.
  case major(isCapitals: Bool)
  case plain(isCapitals: Bool)

  var isCounted: Bool {
    if case .counted = self { return true }
    return false
  }

  /// Headings of one rung look alike, whatever their numbers.
  var rung: HeadingStyle {
    if case .counted(let style, let depth, _) = self {
      return .counted(style, depth: depth, first: 0)
    }
    return self
  }
}

/// The levels that a paper's headings have taken so far.
///
/// A style seen before has its level. A new one goes one below the heading before it, except that
/// the first heading, chapters and known sections without numbers are outermost.
struct Ladder {
  private var levels: [HeadingStyle: Int] = [:]
  private var previous: (level: Int, role: SectionRole?, style: HeadingStyle)?
  /// The role of the last section of the outermost level.
  private var outer: SectionRole?

  /// - Parameter known: the level that the source's markup tells.
  mutating func level(of heading: HeadingText, known: Int? = nil) -> Int {
    let style = settled(heading)
    let level = min(known ?? decide(style, role: heading.role), 6)
    levels[style.rung] = level
    previous = (level, heading.role, style)
    if level == 1 { outer = heading.role }
    return level
  }

  /// Where the known sections are counted, one without a number is as any other heading, but for
  /// the back matter.
  private func settled(_ heading: HeadingText) -> HeadingStyle {
    guard case .major(let isCapitals) = heading.style, let role = heading.role, !role.isBackMatter,
      levels.contains(where: { $0.value == 1 && $0.key.isCounted })
    else { return heading.style }
    return .plain(isCapitals: isCapitals)
  }

  private func decide(_ style: HeadingStyle, role: SectionRole?) -> Int {
    guard let previous else { return 1 }
    switch style {
    // `Hasil`, `Pembahasan` below `HASIL DAN PEMBAHASAN`
    case .major where outer == .resultsDiscussion && (role == .results || role == .discussion):
      return 2
    // `Kesimpulan` below `PENUTUP`
    case .major where role == .conclusion && previous.role == .conclusion && previous.level == 1:
      return style == previous.style ? 1 : 2
    case .chapter, .major: return 1
    case .counted(let style, let depth, let first):
      return counted(style, depth: depth, first: first, after: previous.level)
    case .plain(let isCapitals):
      return plain(isCapitals: isCapitals, role: role, after: previous)
    }
  }

  private func counted(_ style: Enumerator.Style, depth: Int, first: Int, after level: Int) -> Int {
    let rung = HeadingStyle.counted(style, depth: depth, first: 0)
    if depth > 1 {
      let top = levels[.counted(style, depth: 1, first: 0)] ?? 1
      return top + depth - 1
    }
    // Counting anew below another heading of a deeper kind: `3.2` / `A.`, later `2.` / `A.` again.
    if let known = levels[rung] {
      let isRestart = first == 1 && previous?.style.rung != rung
      return isRestart && style != .decimal && style != .upperRoman ? restart(rung, known) : known
    }
    // The first counted heading after plain majors is outermost if it names a major itself.
    return level + 1
  }

  /// `A.` begins again: it stands below the heading before it if that is counted.
  private func restart(_ rung: HeadingStyle, _ known: Int) -> Int {
    guard let previous, case .counted = previous.style else { return known }
    return previous.level + 1
  }

  private func plain(
    isCapitals: Bool, role: SectionRole?,
    after previous: (level: Int, role: SectionRole?, style: HeadingStyle)
  ) -> Int {
    if let known = levels[.plain(isCapitals: isCapitals)] { return known }
    if let role = previous.role, previous.level == 1 { return role.holdsSubsections ? 2 : 1 }
    if case .plain(let wasCapitals) = previous.style, wasCapitals == isCapitals {
      return previous.level
    }
    return previous.level + 1
  }
}
