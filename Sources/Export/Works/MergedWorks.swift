import PetikBibliography
import PetikModel

extension ExportSource {
  /// Calls with each work that the chosen papers cite, once, with its citation key; what several
  /// papers print of it is merged. A work comes when its last print is read, so only those that are
  /// printed again are held.
  func forEachWork(_ body: (Work, String) throws -> Void) throws {
    let catalogue = try WorkCatalogue(self)
    var left = [Int](repeating: 0, count: catalogue.count)
    try forEachPrint(catalogue) { _, index in left[index] += 1 }
    var pending: [Int: Work] = [:]
    try forEachPrint(catalogue) { work, index in
      let merged = pending.removeValue(forKey: index)?.merged(with: work) ?? work
      left[index] -= 1
      if left[index] == 0 {
        try body(merged, catalogue.key(index))
      } else {
        pending[index] = merged
      }
    }
  }

  private func forEachPrint(
    _ catalogue: WorkCatalogue, _ body: (Work, Int) throws -> Void
  ) throws {
    for id in ids {
      for record in try works(id) {
        // The catalogue has read the same file.
        guard let index = catalogue.index(of: record.work) else { continue }
        try body(record.work, index)
      }
    }
  }
}
