import Foundation
import PetikDataset
import PetikDecode
import PetikFiles
import PetikText

extension Ingest {
  /// What a run over all sources would change, without believing any record: every paper is made in
  /// memory and held against the files that stand.
  ///
  /// - Returns: a line a file that a run would write, change or remove; empty where it would change
  ///   no byte.
  package func changes(_ sources: SourceList, jobs: Int) async throws -> [String] {
    var lines: [String] = []
    var papers = NamedPapers(sources)
    var failed: [FailedSource] = []
    await withTaskGroup(of: Comparison.self) { group in
      var next = 0
      func addTask() {
        guard next < sources.count else { return }
        let number = next
        next += 1
        group.addTask { self.compare(sources[number], number) }
      }
      for _ in 0..<max(1, jobs) { addTask() }
      while let comparison = await group.next() {
        addTask()
        lines += comparison.lines
        if let entry = comparison.entry { papers.set(comparison.number, to: entry) }
        if let failure = comparison.failed { failed.append(failure) }
      }
    }
    let manifest = ManifestText(papers: papers, failed: failed, pipeline: writer.pipeline)
    if !writer.isManifest(manifest) {
      lines.append((writer.hasManifest ? "changed  " : "new      ") + DatasetReader.manifestName)
    }
    for id in try writer.strayPapers({ papers.contains(id: $0) }) {
      // A folder that cannot be read as a paper's is named by itself.
      let files = writer.standing(id).content()?.paths ?? [DatasetReader.paperName]
      lines += files.map { "removed  \(id)/\($0)" }
    }
    return lines.sorted { $0.dropFirst(9) < $1.dropFirst(9) }
  }

  private struct Comparison: Sendable {
    let number: Int
    var lines: [String] = []
    var entry: ManifestEntry?
    var failed: FailedSource?
  }

  private func compare(_ source: SourceFile, _ number: Int) -> Comparison {
    var comparison = Comparison(number: number)
    if let fault = source.fault {
      comparison.failed = FailedSource(path: source.path, sha256: nil, error: fault)
      return comparison
    }
    let made = make(source)
    guard case .success(let (entry, content)) = made else {
      if case .failure(let failure) = made { comparison.failed = failure.source }
      return comparison
    }
    comparison.entry = entry
    let folder = "\(writer.path)/\(source.id)"
    for file in content.files {
      comparison.lines += Self.compare(file.bytes, folder, file.path).map {
        $0.prefix(9) + "\(source.id)/" + $0.dropFirst(9)
      }
    }
    let wanted = Set(content.paths)
    for path in writer.standing(source.id).content()?.paths ?? [] where !wanted.contains(path) {
      comparison.lines.append("removed  \(source.id)/\(path)")
    }
    return comparison
  }

  private static func compare(_ bytes: Bytes, _ folder: String, _ path: String) -> [String] {
    guard let standing = try? readFile(folder + "/" + path) else { return ["new      \(path)"] }
    return standing.bytes == bytes ? [] : ["changed  \(path)"]
  }
}
