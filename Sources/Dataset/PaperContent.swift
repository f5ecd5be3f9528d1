import PetikModel
import PetikText

/// The files of a paper's folder, sorted by path, with their digests.
package struct PaperContent: Equatable, Sendable {
  package struct File: Equatable, Sendable {
    /// Below the paper's folder.
    package var path: String
    package var bytes: Bytes
  }

  package var files: [File]
  /// Of paper.json; nil where there is none.
  package let paperSHA256: String?
  /// Of all files and their paths.
  package let sha256: String

  package init(_ files: [File]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var lines = ""
    var paper: String?
    for file in self.files {
      let digest = SHA256.hex(of: file.bytes)
      if file.path == DatasetReader.paperName { paper = digest }
      lines += "\(digest) \(file.path)\n"
    }
    paperSHA256 = paper
    sha256 = SHA256.hex(of: Bytes(lines.utf8))
  }

  /// What ingest writes of a paper.
  package init(of paper: Paper, pipeline: PipelineStamp) {
    var files = [
      File(path: DatasetReader.paperName, bytes: paperJSON(paper, pipeline: pipeline)),
      File(path: DatasetReader.worksName, bytes: referencesJSON(paper)),
    ]
    if let package = dataPackageJSON(paper) {
      files.append(File(path: DatasetReader.packageName, bytes: package))
      for (index, table) in paper.tables.enumerated() where !table.columns.isEmpty {
        files.append(File(path: "tables/\(ID.table(index).text).csv", bytes: tableCSV(table)))
      }
    }
    if !paper.source.isVerbatim {
      files.append(File(path: DatasetReader.textName, bytes: paper.source.bytes))
    }
    self.init(files)
  }

  package var paths: [String] { files.map(\.path) }
}
