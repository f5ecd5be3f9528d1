import Foundation
import PetikDataset
import PetikJSON
import PetikText

/// The check could not be made: usage, or files that the system refuses.
package struct ValidateError: Error, CustomStringConvertible {
  package let description: String
}

/// Looks at a dataset, or at a folder with a datapackage.json alone, in one pass.
///
/// - Parameters:
///   - target: the dataset's folder, a folder with a datapackage.json, or that file.
///   - shown: the target as findings name it.
///   - sources: papers' source paths stand below this folder.
/// - Returns: findings, worst first.
package func validate(
  _ target: URL, shown: String, sources: URL, options: ValidateOptions
) throws(ValidateError) -> [CheckFinding] {
  var findings = Findings(severities: options.severities)
  let isFile = target.lastPathComponent == DatasetReader.packageName
  let folder = isFile ? target.deletingLastPathComponent() : target
  var prefix = isFile ? String(shown.dropLast(DatasetReader.packageName.count)) : shown
  while prefix.hasSuffix("/") { prefix.removeLast() }
  let reader = DatasetReader(root: folder)
  guard reader.names(below: "") != nil else {
    throw ValidateError(
      description: "there is no folder \(shown); name a dataset or a folder with a "
        + "datapackage.json")
  }
  if !isFile, reader.isDataset {
    validateDataset(reader, prefix, sources, options, &findings)
  } else if reader.exists(DatasetReader.packageName) {
    let start = prefix.isEmpty || prefix == "." ? "" : prefix + "/"
    findings.readPackage(in: "", reader, shown: start, paper: nil, options: options)
  } else {
    throw ValidateError(
      description:
        "\(shown) has no dataset.json and no datapackage.json; run petik ingest, or name "
        + "the dataset's folder")
  }
  return findings.list.sorted(by: CheckFinding.comesFirst)
}

extension DatasetReader {
  /// With a manifest, or with papers that have lost it.
  fileprivate var isDataset: Bool {
    if exists(Self.manifestName) { return true }
    return (names(below: "") ?? []).contains { exists("\($0)/\(Self.paperName)") }
  }
}

private func validateDataset(
  _ reader: DatasetReader, _ shown: String, _ sources: URL, _ options: ValidateOptions,
  _ findings: inout Findings
) {
  let path = shown.isEmpty || shown == "." ? "" : shown + "/"
  let manifest = findings.open(DatasetReader.manifestName, reader, shown: path)
  if let manifest {
    findings.hold(manifest, against: Shapes.manifest, shown: path + manifest.path)
  }
  let dataset = DatasetFolder(
    reader: reader, shown: shown, manifest: manifest, sources: sources, options: options)
  for check in Check.all {
    if case .dataset(let look) = check.scope { look(dataset, &findings) }
  }
  for id in dataset.paperIDs { findings.readPaper(id, dataset) }
  findings.tellUnused(options)
}

extension DatasetFolder {
  /// The papers that the manifest names; without a manifest, the folders that hold one.
  var paperIDs: [String] {
    if let papers = manifest?.root?["papers"] {
      return papers.items.compactMap { $0["id"]?.string }.filter(Check.isName)
    }
    return (reader.names(below: "") ?? []).sorted().filter {
      reader.exists("\($0)/\(DatasetReader.paperName)")
    }
  }
}

extension Findings {
  /// Reads a JSON file that must be there and tells what is wrong with it.
  mutating func open(_ path: String, _ reader: DatasetReader, shown: String) -> JSONFile? {
    do {
      guard let file = try reader.json(path) else {
        add(.missingFile, "the file is missing", file: shown + path)
        return nil
      }
      read(file, shown: shown + path)
      return file
    } catch {
      add(.unreadableFile, "the file cannot be read: \(reason(error))", file: shown + path)
      return nil
    }
  }

  fileprivate mutating func readPaper(_ id: String, _ dataset: DatasetFolder) {
    let (reader, start) = (dataset.reader, dataset.shown(""))
    let works = open("\(id)/\(DatasetReader.worksName)", reader, shown: start)
    if let works { hold(works, against: Shapes.works, shown: start + works.path) }
    let file = open("\(id)/\(DatasetReader.paperName)", reader, shown: start)
    guard let file, let root = file.root else { return }
    hold(file, against: Shapes.paper, shown: start + file.path)
    let locator = SourceLocator { dataset.text(of: root, id: id) }
    let paper = PaperFolder(id: id, dataset: dataset, file: file, paper: root, source: locator)
    for check in Check.all {
      if case .paper(let look) = check.scope { look(paper, &self) }
    }
    if !tablesWithFiles(of: root).isEmpty || reader.exists("\(id)/\(DatasetReader.packageName)") {
      readPackage(in: id + "/", reader, shown: start, paper: paper, options: dataset.options)
    }
  }

  /// A caption without a table has no columns, and so no file.
  private func tablesWithFiles(of paper: JSONNode) -> [JSONNode] {
    (paper["tables"]?.items.map { $0 } ?? []).filter { ($0["columns"]?.count ?? 0) > 0 }
  }

  fileprivate mutating func readPackage(
    in folder: String, _ reader: DatasetReader, shown start: String, paper: PaperFolder?,
    options: ValidateOptions
  ) {
    let file = open(folder + DatasetReader.packageName, reader, shown: start)
    guard let file, let root = file.root else { return }
    hold(file, against: Shapes.package, shown: start + file.path)
    let resources = tables(
      of: root, in: folder, reader, shown: start, file: file, paper: paper, options: options)
    let package = PackageFolder(
      file: file, root: root, folder: folder, reader: reader, shown: start + folder, paper: paper,
      resources: resources)
    for check in Check.all {
      if case .package(let look) = check.scope { look(package, &self) }
    }
    for table in resources { read(table) }
  }

  /// The tables of a package whose files are there.
  private mutating func tables(
    of root: JSONNode, in folder: String, _ reader: DatasetReader, shown start: String,
    file: JSONFile, paper: PaperFolder?, options: ValidateOptions
  ) -> [TableSubject] {
    let siblings = Siblings()
    var printed: [String: JSONNode] = [:]
    for table in paper.map({ tablesWithFiles(of: $0.paper) }) ?? [] {
      if let id = table["id"]?.string { printed[id] = table }
    }
    for resource in root["resources"]?.items.map({ $0 }) ?? [] {
      guard let node = resource["path"], let path = node.string else { continue }
      guard isSafe(path) else {
        add(
          .unsafePath,
          "found the path \"\(path.shortened)\"; expected one below the descriptor's folder",
          file: start + file.path, at: node.place)
        continue
      }
      guard reader.exists(folder + path) else {
        add(
          .missingFile,
          "the file of the path \"\(path.shortened)\" is missing; expected "
            + "\(start + folder + path)", file: start + file.path, at: node.place)
        continue
      }
      let name = resource["name"]?.string ?? path
      let paperTable = printed.removeValue(forKey: name).flatMap { node in
        paper.map { PaperTable(node, locator: $0.source) }
      }
      siblings.tables.append(
        TableSubject(
          name: name, path: path, url: reader.root.appending(path: folder + path),
          shown: start + folder + path, schema: resource["schema"].flatMap(TableSchema.init),
          resource: resource, delimiter: resource["dialect"]?["delimiter"]?.utf8?.first ?? 0x2C,
          paperTable: paperTable,
          paperID: paper?.id, options: options, siblings: siblings))
    }
    for (name, node) in printed.sorted(by: { $0.key < $1.key }) {
      let isNamed = root["resources"]?.items.contains { $0["name"]?.string == name } ?? false
      if isNamed { continue }
      add(
        .tableDisagrees,
        "paper.json has the table \"\(name)\"; datapackage.json has no such resource",
        file: start + file.path, at: root["resources"]?.place, cell: .init(table: name),
        source: paper?.source.place(of: node["rows"]?.item(0)?.item(0)))
    }
    return siblings.tables
  }

  private func isSafe(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.contains("://") && !path.contains("\\")
      && !path.split(separator: "/").contains("..")
  }
}

extension DatasetFolder {
  /// The decoded text of a paper: text.txt, or the source itself where it is UTF-8 and unchanged.
  fileprivate func text(of paper: JSONNode, id: String) -> (path: String, bytes: Bytes)? {
    let name = "\(id)/\(DatasetReader.textName)"
    if let bytes = try? reader.bytes(name) { return (shown(name), bytes) }
    guard let path = paper["source"]?["path"]?.string, !path.split(separator: "/").contains(".."),
      let bytes = try? DatasetReader(root: sources).bytes(path),
      SHA256.hex(of: bytes) == paper["source"]?["sha256"]?.string
    else { return nil }
    return (path, bytes)
  }
}

/// What the system says, in its own words.
func reason(_ error: any Error) -> String {
  let error = error as NSError
  if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError { return reason(cause) }
  if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
  return error.localizedDescription
}
