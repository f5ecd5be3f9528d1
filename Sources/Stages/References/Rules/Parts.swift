import PetikLexicon
import PetikModel

extension FieldRule {
  /// What no rule has read by its own shape: names, title, container, place and publisher, by their
  /// looks and their order.
  static let parts = FieldRule("parts") { entry in
    entry = CutEntry(entry).filled(by: .standard)
  }
}

/// Pieces of one part that stand together.
struct PartRun {
  var part: Part
  var range: Range<Int>
  /// The mark of editors stands right behind the names.
  var isMarked = false
}

extension EntryReading {
  /// - Parameter parts: what each piece among the elements is.
  mutating func fill(_ elements: [Element], as parts: [Part]) {
    for run in runs(elements, parts) { fill(run) }
    quotedIsTitle()
  }

  private func runs(_ elements: [Element], _ parts: [Part]) -> [PartRun] {
    var runs: [PartRun] = []
    var next = 0
    var isOpen = false
    for element in elements {
      switch element {
      case .piece(let piece):
        let part = parts[next]
        next += 1
        if isOpen, let last = runs.last, last.part == part,
          (last.range.upperBound..<piece.range.lowerBound).allSatisfy({ isFree($0) })
        {
          runs[runs.count - 1].range = last.range.lowerBound..<piece.range.upperBound
        } else {
          runs.append(PartRun(part: part, range: piece.range))
        }
        isOpen = true
      case .mark(let mark):
        if mark == .editorsEnd, isOpen, !runs.isEmpty { runs[runs.count - 1].isMarked = true }
        isOpen = false
      case .date: isOpen = false
      }
    }
    return runs
  }

  private mutating func fill(_ run: PartRun) {
    let text = text(trimmed(run.range))
    switch run.part {
    case .author, .editor, .editedBy: fillNames(run)
    case .title where work.title == nil && quoted == nil:
      work.title = text
      titleStart = run.range.lowerBound
    case .container where work.containerTitle == nil:
      work.containerTitle = text
      container = run.range
    case .publisher where work.publisher == nil: work.publisher = text
    case .place where work.publisherPlace == nil: work.publisherPlace = text
    case .other
    where work.genre == nil && run.range.contains { isWord($0, in: .thesis | .report) }:
      hasThesisWord = isThesis(run.range)
      work.genre = text
    case _ where container != nil && isPageAlone(run.range): work.locator = text
    default:
      if let text { work.note = work.note.map { $0 + "; " + text } ?? text }
    }
    take(run.range, as: .part)
  }

  /// `(2018): 263.`: the page that is cited, where the work's own pages are not given.
  private func isPageAlone(_ range: Range<Int>) -> Bool {
    guard work.page == nil, work.locator == nil, let text = text(trimmed(range)) else {
      return false
    }
    return text.utf8.count <= 5 && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  private mutating func fillNames(_ run: PartRun) {
    let names = NameReader(entry: self).names(run.range)
    let isMarked = run.part != .author || run.isMarked
    if isMarked, isTranslators(run.range) {
      work.translators += names
    } else if isMarked {
      work.editors += names
    } else {
      work.authors += names
      namesEnd = run.range.upperBound
    }
    if run.range.lowerBound <= start + 1, !names.isEmpty { confidence += 0.15 }
  }

  private mutating func quotedIsTitle() {
    guard let quoted else { return }
    work.title = text(trimmed(quoted))
  }

  func isThesis(_ range: Range<Int>) -> Bool { range.contains { isWord($0, in: .thesis) } }

  /// `Skripsi, Universitas Contoh`, `(Tesis magister, Universitas Contoh)`.
  mutating func readThesis(_ segment: Range<Int>) {
    hasThesisWord = true
    guard let comma = segment.first(where: { isSign($0, ",") || isSign($0, ":") }) else {
      work.genre = text(trimmed(segment))
      return
    }
    work.genre = text(trimmed(segment.lowerBound..<comma))
    work.publisher = text(trimmed((comma + 1)..<segment.upperBound))
  }
}
