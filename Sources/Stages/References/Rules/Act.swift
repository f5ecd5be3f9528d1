import PetikLexicon
import PetikModel

extension FieldRule {
  /// `Undang-Undang Nomor 5 Tahun 2019 tentang Sungai, Lembaran Negara …`, `Putusan … Nomor 12
  /// K/Pdt/2019`: what opens with the word for an act and bears a number is one title, whatever its
  /// commas; the gazette that prints it is a note.
  static let act = FieldRule("act", needs: .law) { entry in
    guard entry.isWord(entry.start, in: .law), entry.tokens[entry.start].isCapital,
      let number = entry.actNumber(from: entry.start)
    else { return }
    let end = entry.actEnd(from: number)
    entry.work.title = entry.text(entry.trimmed(entry.start..<end))
    entry.titleStart = entry.start
    entry.take(entry.start..<end, as: .part)
    // `, tanggal 3 Juli 2019`
    if entry.isSign(end, ","), entry.date(at: end + 1) == nil, entry.date(at: end + 2) != nil {
      entry.take(end..<(end + 2))
    }
    var stop = end
    while entry.isFree(stop), stop == end || !entry.endsSentence(stop) { stop += 1 }
    if entry.isWord(end + 1, in: .gazette) {
      entry.work.note = entry.text(entry.trimmed((end + 1)..<stop))
      entry.take(end..<stop)
    }
  }
}

extension EntryReading {
  /// Behind `Nomor 5` or `Tahun 1945`; nil where no number stands near.
  fileprivate func actNumber(from start: Int) -> Int? {
    (start..<min(count, start + 24)).first { index in
      guard isFree(index) else { return false }
      if isWord(index, in: .lawYear) { return token(index + 1)?.isYear == true }
      return isWord(index, in: .issue) && token(after(after(index + 1, "."), ":"))?.kind == .number
    }.map { $0 + 2 }
  }

  /// At the sign before a gazette, a page, a date or a place; at the end of the sentence.
  fileprivate func actEnd(from start: Int) -> Int {
    for index in start..<max(start, count) {
      guard isFree(index) else { return index }
      if endsSentence(index) { return index }
      let isParted = isSign(index, ",") || isSign(index, ".") || isSign(index, "(")
      guard isParted else { continue }
      let next = index + 1
      if isWord(next, in: .place), isSign(next + 1, ":") { return index }
      if isWord(next, in: .gazette) || isWord(next, in: .page) { return index }
      // `, tanggal 3 Juli 2019`
      if date(at: next) != nil || isSign(index, ",") && date(at: next + 1) != nil { return index }
    }
    return count
  }
}
