import PetikLexicon
import PetikText

/// Walks to the left from a bracket over the names that belong to it.
struct NameWalk {
  let context: CitationContext
  private var text: Bytes { context.text }
  let reader: AuthorReader
  private let longest = 24

  init(_ context: CitationContext) {
    self.context = context
    reader = AuthorReader(context: context)
  }

  /// The words of the names before an offset, in order; nil where no name stands there.
  func names(before offset: Int) -> [Range<Int>]? {
    var run: [Range<Int>] = []
    var isList = false
    var end = offset
    var stop: Range<Int>?
    while run.count < longest, let word = word(before: end) {
      guard accepts(word, right: run.first, isList: isList) else {
        stop = word
        break
      }
      if reader.isConnective(word) { isList = true }
      run.insert(word, at: 0)
      end = word.lowerBound
    }
    trim(&run, behind: stop)
    guard run.contains(where: { text[text.core($0)].isNameShaped }) else { return nil }
    // An entry of a list opens so; a sentence may name an author so amid its words.
    if isInverted(run), stop.map({ text[$0].last?.isASCIILower != true }) ?? true { return nil }
    return run.contains { context.classes($0).contains(.dated) } ? nil : run
  }

  /// `Rahman, A.` is how lists print names.
  private func isInverted(_ run: [Range<Int>]) -> Bool {
    run.indices.dropFirst().contains { index in
      text[run[index]].isInitials && text[run[index - 1]].last == UInt8(ascii: ",")
    }
  }

  /// A single word that the paper also prints in lower case, at the start of a sentence, is more
  /// likely a common noun.
  func isDoubtful(_ run: [Range<Int>]) -> Bool {
    guard run.count == 1 else { return false }
    let word = text[text.core(run[0])]
    guard !word.isAllCapitals else { return false }
    return context.habits.printsInLowerCase(word)
  }

  /// The word before the names, or their first one, says that they are a thing's: `novel Bumi`.
  func isOfThing(_ run: [Range<Int>]) -> Bool {
    guard let first = run.first else { return false }
    if context.classes(first).contains(.kind) { return true }
    if run.contains(where: { text[text.core($0)].contains(where: \.isASCIIDigit) }) { return true }
    guard let before = word(before: first.lowerBound), text[before].last?.isWordByte == true else {
      return false
    }
    return context.classes(before).contains(.kind)
  }

  private func word(before offset: Int) -> Range<Int>? {
    var end = offset
    while end > 0, text[end - 1].isBlank { end -= 1 }
    var start = end
    while start > 0, !text[start - 1].isBlank, end - start < 80 { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func accepts(_ word: Range<Int>, right: Range<Int>?, isList: Bool) -> Bool {
    let printed = text[word]
    let core = text[text.core(word)]
    guard !core.isEmpty || printed == "&" else { return false }
    let classes = context.words.classes(of: core)
    let isBracketed =
      printed.first == UInt8(ascii: "(") && printed.last == UInt8(ascii: ")")
      || printed.first == UInt8(ascii: "[") && printed.last == UInt8(ascii: "]")
    if isBracketed {
      return core.isAllCapitals && right == nil
    }
    let isAndOthers =
      classes.contains(.andOthers) || classes.contains(.andOthersPart) && !core.isNameShaped
    guard ends(printed, right: right, isList: isList, isAndOthers: isAndOthers) else {
      return false
    }
    if printed == "&" || isAndOthers { return right != nil || isAndOthers }
    if reader.isConnective(word) { return right != nil }
    if core.isNameShaped {
      return !core.isNumber && (core.isAllCapitals || !classes.contains(.notName))
    }
    guard right != nil else { return core.isSiteName }
    return classes.isIntersecting(.particle | .organisationLink)
  }

  /// Whether the word's last mark lets the name go on behind it.
  private func ends(
    _ printed: ByteSlice, right: Range<Int>?, isList: Bool, isAndOthers: Bool
  ) -> Bool {
    if printed.closesQuotation { return false }
    switch printed.last {
    case UInt8(ascii: ","):
      guard let right else { return true }
      return isList || reader.isConnective(right) || text[right].isInitials
        || context.classes(right).isIntersecting(.andOthers | .andOthersPart)
    case UInt8(ascii: "."):
      return isAndOthers || printed.isInitials
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "?"), UInt8(ascii: "!"):
      return false
    default:
      return true
    }
  }
}

extension ByteSlice {
  /// The word ends a title in double quotation marks, perhaps with a comma behind.
  fileprivate var closesQuotation: Bool {
    let word = last == UInt8(ascii: ",") ? dropLast() : self
    return word.lastScalar.map { $0 == "”" || $0 == "\"" || $0 == "»" } ?? false
  }
}
