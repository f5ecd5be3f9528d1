import Foundation
import PetikDataset
import PetikJSON
import PetikText

extension Check {
  /// What manifests name is there, and what is there is named.
  static let files = Check(
    "files", [.missingFile, .unfinishedIngest, .unlistedFile, .unreadableFile, .unsafePath],
    .dataset(look))

  private static func look(_ dataset: DatasetFolder, _ findings: inout Findings) {
    let papers = dataset.manifest?.root?["papers"]
    let ids = papers?.items.compactMap { $0["id"]?.string } ?? []
    let listed = Set(ids)
    guard let names = dataset.reader.names(below: "") else { return }
    // Between a paper's coming and its entry there is a moment, and a run may end in it.
    let isUnfinished = dataset.reader.exists(DatasetReader.unfinishedName)
    if isUnfinished {
      findings.add(
        .unfinishedIngest, "an ingest of this dataset was broken off",
        file: dataset.shown(DatasetReader.manifestName))
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      if name == DatasetReader.manifestName { continue }
      let isFolder = dataset.reader.isFolder(name)
      if isFolder, listed.contains(name) {
        lookInside(name, dataset, &findings)
      } else if isUnfinished, dataset.reader.exists("\(name)/\(DatasetReader.paperName)") {
        continue
      } else if dataset.manifest?.root != nil {
        let kind = isFolder ? "folder" : "file"
        findings.add(
          .unlistedFile, "dataset.json does not name this \(kind)", file: dataset.shown(name))
      }
    }
  }

  /// A paper's folder holds its own files and no others.
  private static func lookInside(
    _ id: String, _ dataset: DatasetFolder, _ findings: inout Findings
  ) {
    var known: Set = [
      DatasetReader.paperName, DatasetReader.worksName, DatasetReader.packageName,
      DatasetReader.textName,
    ]
    let package = try? dataset.reader.package(id)
    for resource in package?.root?["resources"]?.items.map({ $0 }) ?? [] {
      if let path = resource["path"]?.string { known.insert(path) }
    }
    for name in dataset.reader.files(below: id).sorted() where !known.contains(name) {
      if name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
      findings.add(
        .unlistedFile, "no manifest names this file", file: dataset.shown("\(id)/\(name)"))
    }
  }
}

extension Rule {
  static let missingFile = Rule(
    "missing-file", .error, "A file is missing",
    why: "dataset.json names papers, and datapackage.json tables; each has its file.",
    mend: "Bring the file back from git, or run petik ingest.",
    bad: "dataset.json names padi; extracted/padi/paper.json is not there",
    good: "dataset.json names padi; extracted/padi/paper.json is there")

  static let unfinishedIngest = Rule(
    "unfinished-ingest", .warning, "An ingest was broken off",
    why:
      "Papers that it came to may stand in the dataset's folder without an entry in dataset.json, "
      + "and papers that it did not come to may be missing.",
    mend: "Run petik ingest, which completes it.",
    bad: "extracted/.petik/unfinished, left by a run that was killed",
    good: "no such file: the last run came to its end")

  static let unlistedFile = Rule(
    "unlisted-file", .error, "A file that no manifest names",
    why: "Nobody reads it, so it ages unseen; mostly it is left from a paper that was renamed.",
    mend: "Remove the file, or name it in its manifest; petik ingest writes both.",
    bad: "extracted/padi/tables/t9.csv without a resource in datapackage.json",
    good: "each file of tables/ is the path of one resource")

  static let unreadableFile = Rule(
    "unreadable-file", .error, "A file cannot be read",
    why: "The system refuses it: its permissions, or the disk.",
    mend: "Look at the file's permissions.",
    bad: "t1.csv without the right to read it", good: "t1.csv that everyone may read")

  static let unsafePath = Rule(
    "unsafe-path", .error, "A path leads out of its folder",
    why: "Data Package v2: paths are relative, below the descriptor, and without \"..\", so that a "
      + "descriptor of strangers cannot read other files.",
    mend: "Put the file below the descriptor's folder.",
    bad: #"{"path": "../../keys.csv"}"#, good: #"{"path": "tables/t1.csv"}"#)
}
