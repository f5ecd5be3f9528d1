import Foundation
import PetikDataset
import PetikText

extension Ingest {
  /// What a run would change, without changing it: the sources are ingested into memory and held
  /// against the files that stand.
  ///
  /// - Returns: a line a file that a run would write, change or remove; empty where it would change
  ///   no byte.
  package func changes(_ sources: [SourceFile], jobs: Int) async throws -> [String] {
    let copy = FileManager.default.temporaryDirectory.appending(
      path: "petik-check-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: copy) }
    let trial = Ingest(writing: copy, like: self)
    _ = try await trial.run(sources, jobs: jobs) { _, _ in }
    return compare(DatasetReader(root: copy), DatasetReader(root: writer.root))
  }

  private func compare(_ new: DatasetReader, _ old: DatasetReader) -> [String] {
    func files(_ reader: DatasetReader) -> Set<String> {
      // A hidden name is a draft or the catalogue: no part of the dataset.
      Set(
        reader.files(below: ".").filter { file in
          !file.split(separator: "/").contains { $0.hasPrefix(".") }
        })
    }
    let (wanted, standing) = (files(new), files(old))
    let papers = Set(wanted.map { $0.prefix { $0 != "/" } })
    var lines: [String] = []
    for file in wanted.union(standing).sorted() {
      if !standing.contains(file) {
        lines.append("new      \(file)")
      } else if !wanted.contains(file) {
        // A folder that is no paper is somebody's own, and stays.
        let folder = file.prefix { $0 != "/" }
        let isPaper = papers.contains(folder) || old.exists("\(folder)/\(DatasetReader.paperName)")
        if isPaper { lines.append("removed  \(file)") }
      } else if (try? new.bytes(file)) != (try? old.bytes(file)) {
        lines.append("changed  \(file)")
      }
    }
    return lines
  }
}
