/// Short forms by which a note points back to a work, as match keys.
package struct NoteWords: Sendable {
  /// The work of the note before.
  package var ibid: Set<String>
  /// The author of the note before.
  package var idem: Set<String>
  /// A work of the named author, cited before.
  package var opCit: Set<String>
  /// The same place in that work.
  package var locCit: Set<String>

  package func merging(_ other: NoteWords) -> NoteWords {
    NoteWords(
      ibid: ibid.union(other.ibid), idem: idem.union(other.idem), opCit: opCit.union(other.opCit),
      locCit: locCit.union(other.locCit))
  }

  package static let latin = NoteWords(
    ibid: ["ibid", "ibidem"], idem: ["idem", "eadem"], opCit: ["op cit", "opcit", "opere citato"],
    locCit: ["loc cit", "loccit", "loco citato"])

  package static let indonesian = NoteWords(
    ibid: [], idem: ["ders", "penulis yang sama"], opCit: ["dalam karya yang sama"], locCit: [])
}
