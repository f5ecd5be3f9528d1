import PetikLexicon
import PetikModel
import PetikText

/// Reads the works of a paper in order: each entry and each note may name one before it.
struct WorkReader {
  let lexicon: Lexicon
  /// The entries of the paper's list.
  private let list: ListStyle
  private var entryCount = 0
  private(set) var references: [Reference] = []
  private(set) var footnotes: [Footnote] = []
  private var known = KnownWorks()

  /// - Parameter entries: the texts of those that will be read.
  init(lexicon: Lexicon, entries: [Bytes]) {
    self.lexicon = lexicon
    list = ListStyle(of: entries, words: lexicon.references)
  }

  mutating func readEntry(_ block: Block, at index: Int) {
    let text = block.text
    let (work, confidence, rule) = parse(entry: text.bytes)
    add(
      Reference(
        origin: .list, label: block.label, printed: text.string, spans: text.spans, work: work,
        block: index, rule: rule, confidence: confidence))
  }

  mutating func readNote(_ footnote: Footnote) {
    var note = footnote
    let parts = NoteParts(of: note, lexicon: lexicon)
    for part in parts.all { read(part, among: parts, of: &note) }
    footnotes.append(note)
  }

  private mutating func read(_ part: NotePart, among parts: NoteParts, of note: inout Footnote) {
    switch part {
    case .work(let range):
      let text = note.text.slice(parts.bytes(of: range))
      let short = known.shortForm(text.bytes[...])
      if let short, short.title != nil, !short.hasYear {
        add(short, text, to: &note)
        return
      }
      let entry = CutEntry(unread: parts.entry(range)).read(by: .standard)
      let (work, confidence, rule) = PetikReferences.work(of: entry)
      add(work, text, confidence, rule, to: &note)
    case .sameAuthor(let range):
      let text = note.text.slice(parts.bytes(of: range))
      let (work, confidence, rule) = parse(text.bytes, from: 0, by: lastAuthors(before: note))
      add(work, text, confidence, rule, to: &note)
    case .short(let range):
      let text = note.text.slice(parts.bytes(of: range))
      guard let short = known.shortForm(text.bytes[...]) else { return }
      if short.title == nil {
        note.point(to: short)
      } else {
        add(short, text, to: &note)
      }
    }
  }

  // MARK: Adding

  private mutating func add(_ reference: Reference, footnote: Int? = nil) {
    known.add(reference.work, reference: references.count, footnote: footnote)
    references.append(reference)
  }

  private mutating func add(
    _ work: Work, _ text: RunningText, _ confidence: Double, _ rule: String,
    to note: inout Footnote
  ) {
    note.references.append(references.count)
    add(
      Reference(
        origin: .footnote, label: nil, printed: text.string, spans: text.spans, work: work,
        block: note.block, rule: rule, confidence: confidence), footnote: footnotes.count)
  }

  /// A short form is a reference of its own: what it prints, and the work it means.
  private mutating func add(
    _ short: KnownWorks.ShortForm, _ text: RunningText, to note: inout Footnote
  ) {
    let whole = references[short.reference]
    var work = Work(type: whole.work.type)
    work.authors = whole.work.authors
    work.title = short.title
    work.locator = short.locator
    note.point(to: short)
    note.references.append(references.count)
    references.append(
      Reference(
        origin: .footnote, label: nil, printed: text.string, spans: text.spans, work: work,
        block: note.block, rule: "short-form", confidence: 0.85))
    references[references.count - 1].sameAs = whole.sameAs ?? short.reference
  }

  private mutating func parse(
    entry text: Bytes
  ) -> (work: Work, confidence: Double, rule: String) {
    defer { entryCount += 1 }
    if let start = text.sameAuthorEnd, let authors = references.last?.work.authors, !authors.isEmpty
    {
      return parse(text, from: start, by: authors, style: list.succession)
    }
    return PetikReferences.work(of: list.read(entryCount, text: text, words: lexicon.references))
  }

  // MARK: The same author

  /// Reads a work whose names are those of the work before: behind a dash or `Idem`.
  ///
  /// - Parameters:
  ///   - start: where the text behind the dash begins.
  ///   - authors: the names that it stands for.
  private func parse(
    _ text: Bytes, from start: Int, by authors: [Name], style: Succession = .standard
  ) -> (work: Work, confidence: Double, rule: String) {
    guard let first = authors.first else {
      return parseReference(text, lexicon: lexicon, style: style)
    }
    let family = first.family ?? first.literal ?? ""
    var (work, confidence, rule) = parseReference(
      Bytes((family + ", X. ").utf8) + text[start...], lexicon: lexicon, style: style)
    work.authors = authors
    return (work, confidence, rule)
  }

  /// The authors of the work that a note means by `Idem`: of the one named last.
  private func lastAuthors(before note: Footnote) -> [Name] {
    if let own = note.references.last { return references[own].work.authors }
    for earlier in footnotes.suffix(20).reversed() {
      if let last = earlier.references.last { return references[last].work.authors }
      guard let back = earlier.backReference, back.kind != .ibid, back.kind != .idem else {
        continue
      }
      if let reference = back.reference ?? known.latest(namedIn: earlier.text.bytes[...]) {
        return references[reference].work.authors
      }
    }
    return []
  }
}

extension Footnote {
  fileprivate mutating func point(to short: KnownWorks.ShortForm) {
    guard backReference == nil else { return }
    backReference = BackReference(
      kind: .shortTitle, footnote: short.footnote, reference: short.reference)
  }
}

extension Bytes {
  /// Where the text behind `_____.` or `———.` begins; nil where an entry opens with neither.
  fileprivate var sameAuthorEnd: Int? {
    var offset = 0
    var dashes = 0
    if let label = entryLabelEnd { offset = label }
    while offset < count {
      let (scalar, length) = scalar(at: offset)
      guard scalar == "_" || scalar == "-" || scalar == "—" || scalar == "–" || scalar == "―"
      else { break }
      dashes += scalar == "—" || scalar == "―" ? 2 : 1
      offset += length
    }
    guard dashes >= 3 else { return nil }
    while offset < count,
      self[offset] == UInt8(ascii: ".") || self[offset] == UInt8(ascii: ",")
        || self[offset].isBlank
    {
      offset += 1
    }
    return offset
  }

  /// Behind `[12]`, `12.`
  private var entryLabelEnd: Int? {
    var offset = first == UInt8(ascii: "[") ? 1 : 0
    let start = offset
    while offset < count, self[offset].isASCIIDigit { offset += 1 }
    guard offset > start, offset < count,
      self[offset] == UInt8(ascii: "]") || self[offset] == UInt8(ascii: ".")
    else { return nil }
    offset += 1
    while offset < count, self[offset].isBlank { offset += 1 }
    return offset
  }
}
