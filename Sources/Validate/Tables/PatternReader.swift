/// Reads a pattern's text into the steps of its machine.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var depth = 0

  /// More steps would let `((a{999}){999})` fill the memory.
  private static let mostSteps = 20_000
  private static let mostDepth = 100

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func read() throws(Pattern.Unreadable) -> [Pattern.Step] {
    let steps = try alternatives()
    guard offset == scalars.count else { throw fault("\")\" closes nothing") }
    return steps + [.match]
  }

  private func fault(_ message: String) -> Pattern.Unreadable {
    Pattern.Unreadable(message: message)
  }

  private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  private mutating func alternatives() throws(Pattern.Unreadable) -> [Pattern.Step] {
    var steps = try sequence()
    while current == "|" {
      offset += 1
      let other = try sequence()
      steps =
        [.split(1, steps.count + 2)] + steps.moved(by: 1)
        + [.jump(steps.count + other.count + 2)] + other.moved(by: steps.count + 2)
      try checkSize(steps)
    }
    return steps
  }

  private mutating func sequence() throws(Pattern.Unreadable) -> [Pattern.Step] {
    var steps: [Pattern.Step] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      let item = try repeated(try item())
      steps += item.moved(by: steps.count)
      try checkSize(steps)
    }
    return steps
  }

  private func checkSize(_ steps: [Pattern.Step]) throws(Pattern.Unreadable) {
    if steps.count > Self.mostSteps { throw fault("it is too large") }
  }

  private mutating func item() throws(Pattern.Unreadable) -> [Pattern.Step] {
    guard let scalar = current else { throw fault("it ends too soon") }
    offset += 1
    switch scalar {
    case "(": return try group()
    case "[": return [.one(try characterClass())]
    case ".": return [.one(.init(ranges: [0x0A...0x0A, 0x0D...0x0D], isNegated: true))]
    case "^": return [.start]
    case "$": return [.end]
    case "\\": return [.one(try escape())]
    case "*", "+", "?": throw fault("\"\(scalar)\" repeats nothing")
    default: return [.one(.init(ranges: [scalar.value...scalar.value]))]
    }
  }

  private mutating func group() throws(Pattern.Unreadable) -> [Pattern.Step] {
    depth += 1
    guard depth < Self.mostDepth else { throw fault("its groups are nested too deep") }
    if current == "?" {
      guard offset + 1 < scalars.count, scalars[offset + 1] == ":" else {
        throw fault("\"(?\" is not supported but for \"(?:\"")
      }
      offset += 2
    }
    let inner = try alternatives()
    guard current == ")" else { throw fault("a group is not closed") }
    offset += 1
    depth -= 1
    return inner
  }

  private mutating func repeated(
    _ steps: [Pattern.Step]
  ) throws(Pattern.Unreadable) -> [Pattern.Step] {
    guard let scalar = current else { return steps }
    var result: [Pattern.Step]
    switch scalar {
    case "*": result = steps.starred
    case "+": result = steps + steps.starred.moved(by: steps.count)
    case "?": result = steps.optional
    case "{":
      guard let (least, most) = try counts() else { return steps }
      guard steps.count * max(least, most ?? least) <= Self.mostSteps else {
        throw fault("it is too large")
      }
      result = []
      for _ in 0..<least { result += steps.moved(by: result.count) }
      if let most {
        for _ in least..<max(most, least) { result += steps.optional.moved(by: result.count) }
      } else {
        result += steps.starred.moved(by: result.count)
      }
      offset -= 1
    default: return steps
    }
    offset += 1
    // A lazy repetition matches the same texts.
    if current == "?" { offset += 1 }
    return result
  }

  /// `{2}`, `{2,}`, `{2,5}`: leaves the offset behind the bracket.
  private mutating func counts() throws(Pattern.Unreadable) -> (Int, Int?)? {
    guard let close = scalars[offset...].firstIndex(of: "}") else {
      throw fault("\"{\" is not closed")
    }
    let parts = scalars[(offset + 1)..<close].split(
      separator: ",", maxSplits: 1, omittingEmptySubsequences: false
    ).map { part in String(String.UnicodeScalarView(part)) }
    guard let least = Int(parts[0]), least >= 0, least < 10_000 else {
      throw fault("\"{\" stands without a number")
    }
    offset = close + 1
    if parts.count == 1 { return (least, least) }
    if parts[1].isEmpty { return (least, nil) }
    guard let most = Int(parts[1]), most >= least, most < 10_000 else {
      throw fault("{\(parts[0]),\(parts[1])} is no range")
    }
    return (least, most)
  }

  private mutating func escape() throws(Pattern.Unreadable) -> Pattern.Set {
    guard let scalar = current else { throw fault("it ends in a backslash") }
    offset += 1
    switch scalar {
    case "d", "D": return .init(ranges: [0x30...0x39], isNegated: scalar == "D")
    case "w", "W":
      return .init(
        ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0x24F],
        isNegated: scalar == "W")
    case "s", "S": return .init(ranges: [0x09...0x0D, 0x20...0x20], isNegated: scalar == "S")
    case "n": return .init(ranges: [0x0A...0x0A])
    case "r": return .init(ranges: [0x0D...0x0D])
    case "t": return .init(ranges: [0x09...0x09])
    default:
      let isWord = scalar.value < 0x80 && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      if isWord { throw fault("\"\\\(scalar)\" is not supported") }
      return .init(ranges: [scalar.value...scalar.value])
    }
  }

  private mutating func characterClass() throws(Pattern.Unreadable) -> Pattern.Set {
    var set = Pattern.Set(ranges: [])
    if current == "^" {
      set.isNegated = true
      offset += 1
    }
    var isFirst = true
    while let scalar = current, isFirst || scalar != "]" {
      isFirst = false
      let low = try member()
      guard low.count == 1, low[0].count == 1, current == "-", offset + 1 < scalars.count,
        scalars[offset + 1] != "]"
      else {
        set.ranges += low
        continue
      }
      offset += 1
      let high = try member()
      guard high.count == 1, high[0].lowerBound >= low[0].lowerBound else {
        throw fault("a range in [ ] runs backwards")
      }
      set.ranges.append(low[0].lowerBound...high[0].upperBound)
    }
    guard current == "]" else { throw fault("\"[\" is not closed") }
    offset += 1
    return set
  }

  private mutating func member() throws(Pattern.Unreadable) -> [ClosedRange<UInt32>] {
    guard let scalar = current else { throw fault("\"[\" is not closed") }
    offset += 1
    if scalar != "\\" { return [scalar.value...scalar.value] }
    let set = try escape()
    guard !set.isNegated else { throw fault("\\D, \\W and \\S do not stand in [ ]") }
    return set.ranges
  }
}

extension [Pattern.Step] {
  fileprivate func moved(by distance: Int) -> [Pattern.Step] {
    map {
      switch $0 {
      case .split(let one, let other): .split(one + distance, other + distance)
      case .jump(let target): .jump(target + distance)
      default: $0
      }
    }
  }

  fileprivate var starred: [Pattern.Step] {
    [.split(1, count + 2)] + moved(by: 1) + [.jump(0)]
  }

  fileprivate var optional: [Pattern.Step] { [.split(1, count + 1)] + moved(by: 1) }
}
