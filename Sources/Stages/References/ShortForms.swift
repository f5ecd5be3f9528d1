import PetikLexicon
import PetikModel
import PetikText

/// The works read so far, by the names that short forms call them with.
struct KnownWorks: Sendable {
  private struct Known: Sendable {
    var reference: Int
    /// Index of its note; nil for works of the list.
    var footnote: Int?
    var title: [Substring]
    var year: Int?
  }

  /// By the last word of each author's name, as match key; in order.
  private var byName: [Substring: [Known]] = [:]

  mutating func add(_ work: Work, reference: Int, footnote: Int?) {
    let known = Known(
      reference: reference, footnote: footnote,
      title: (work.title ?? "").matchKey.keyWords, year: work.issued?.year)
    for name in work.authors + work.editors {
      guard let last = (name.family ?? name.literal)?.matchKey.lastKeyWord else {
        continue
      }
      byName[last, default: []].append(known)
    }
  }

  /// A name with a short title, with a year or with pages alone, as it was printed.
  struct ShortForm: Sendable {
    var reference: Int
    var footnote: Int?
    /// The title as the short form prints it; nil where it prints none.
    var title: String?
    var locator: String?
    var hasYear: Bool
  }

  /// The known work that a text calls by a name and a short title: `Hadi, Sungai, 40`.
  func shortForm(_ text: ByteSlice) -> ShortForm? {
    guard text.count < 200, let comma = text.firstIndex(where: { $0 == UInt8(ascii: ",") }) else {
      return nil
    }
    let names = text[..<comma].wordRanges
    guard (1...6).contains(names.count), let last = names.last,
      let name = text[last].matchKey.lastKeyWord, name.utf8.count > 2,
      let known = byName[name]?.suffix(40)
    else { return nil }
    let rest = ShortRest(text[(comma + 1)...])
    if rest.title.isEmpty {
      guard let year = rest.year else {
        guard rest.locator != nil, let work = known.last else { return nil }
        return form(work, rest)
      }
      return known.last { $0.year == year }.map { form($0, rest) }
    }
    let title = rest.title.matchKey.keyWords
    return known.last { work in
      work.year == rest.year || rest.year == nil ? work.title.begins(with: title) : false
    }.map { form($0, rest) }
  }

  /// The latest work of the author whose name opens a text.
  func latest(namedIn text: ByteSlice) -> Int? {
    let names = text.prefix { $0 != UInt8(ascii: ",") }
    guard names.count < 80, let last = names.wordRanges.last,
      let name = text[last].matchKey.lastKeyWord
    else { return nil }
    return byName[name]?.last?.reference
  }

  private func form(_ work: Known, _ rest: ShortRest) -> ShortForm {
    ShortForm(
      reference: work.reference, footnote: work.footnote,
      title: rest.title.isEmpty ? nil : rest.title, locator: rest.locator,
      hasYear: rest.year != nil)
  }
}

extension [Substring] {
  /// Whether a short title's words are the first ones of this title, small words left out or not.
  fileprivate func begins(with short: [Substring]) -> Bool {
    guard !short.isEmpty, short.contains(where: { $0.utf8.count > 3 }) else { return false }
    if starts(with: short) { return true }
    let long = filter { $0.utf8.count > 3 }
    let words = short.filter { $0.utf8.count > 3 }
    return words.count > 1 && long.starts(with: words)
  }
}

/// What stands behind the name of a short form: a title, a year, pages.
private struct ShortRest {
  var title = ""
  var year: Int?
  var locator: String?

  init(_ whole: ByteSlice) {
    // `hlm. 52 (terjemahan penulis)`, but not `Sungai (Jambi: Pena, 2010)`
    let bracket = whole.firstIndex(of: UInt8(ascii: "("))
    let isRemark = bracket.map { open in
      !whole[open...].contains { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    }
    let text = isRemark == true ? whole[..<(bracket ?? whole.endIndex)] : whole
    var titles: [String] = []
    for part in text.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }) {
      let part = part[part.trimmedRange]
      let digits = part.filter(\.isASCIIDigit)
      let letters = part.count { $0.isASCIILetter }
      if digits.count == 4, part.count <= 7, digits.starts("19") || digits.starts("20") {
        year = Int(digits.string)
      } else if !digits.isEmpty, letters <= 8, digits.count * 4 >= letters {
        locator = part.string.trimmingPoint
      } else if !part.isEmpty {
        titles.append(part.string)
      }
    }
    title = titles.joined(separator: ", ").strippingMarks
  }
}

extension String {
  fileprivate var trimmingPoint: String { hasSuffix(".") ? String(dropLast()) : self }

  /// Without quotation marks and points at the ends.
  fileprivate var strippingMarks: String {
    let marks: Set<Unicode.Scalar> = ["“", "”", "\"", "‘", "’", "'", ".", " ", "«", "»"]
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
