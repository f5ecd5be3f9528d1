import Foundation
import PetikDataset
import PetikFiles
import PetikText

/// Finds the sources that pipeline.json selects, in the order of their names.
package struct SourceFinder: Sendable {
  package let root: URL
  package let configuration: Configuration

  package init(root: URL, configuration: Configuration) {
    self.root = root
    self.configuration = configuration
  }

  /// Every source below the raw folder.
  ///
  /// - Throws: ``ConfigurationError`` where there is no raw folder, it cannot be listed, or two
  ///   sources share an id.
  package func all() throws -> SourceList {
    let raw = rawFolder
    guard (try? fileStatus(raw))?.kind == .folder else {
      throw ConfigurationError(
        description: "the folder of sources \"\(configuration.folders.raw)\" does not exist; "
          + "create it, or name another under \"folders\" in pipeline.json")
    }
    let include = configuration.sources.include.map(Glob.init)
    let exclude = configuration.sources.exclude.map(Glob.init)
    let walk = try SourceWalk(raw) { name in
      include.contains { $0.matches(name) } && !exclude.contains { $0.matches(name) }
    }
    let sources = SourceList(
      walk.names, faults: walk.faults, folder: configuration.folders.raw, place: raw)
    try checkIDs(sources)
    return sources
  }

  private var rawFolder: String {
    root.path(percentEncoded: false).withoutFinalSlash + "/" + configuration.folders.raw
  }

  /// Some file systems do not tell capitals apart.
  private func checkIDs(_ sources: SourceList) throws {
    // Numbers instead of texts: of a large corpus the ids would fill the memory.
    var hashes = sources.indices.map { sources.id($0).lowercased().hashValue }
    hashes.append(DatasetReader.manifestName.hashValue)
    hashes.sort()
    if zip(hashes, hashes.dropFirst()).allSatisfy({ $0 != $1 }) { return }
    var seen: [String: Int] = [:]
    for number in sources.indices {
      let id = sources.id(number)
      guard id.lowercased() != DatasetReader.manifestName else {
        throw ConfigurationError(
          description: "\(sources.path(number)) would be the paper \"\(id)\", the name of the "
            + "dataset's manifest; rename it")
      }
      if let other = seen.updateValue(number, forKey: id.lowercased()) {
        throw ConfigurationError(
          description: "\(sources.path(other)) and \(sources.path(number)) would both be the paper "
            + "\"\(id)\"; rename one of them")
      }
    }
  }

  /// Which sources the user names by path: files, or folders with all that is in them.
  ///
  /// - Returns: by the numbers of sources; nil: all.
  package func named(_ paths: [String], among sources: SourceList) throws -> [Bool]? {
    if paths.isEmpty { return nil }
    var chosen = Array(repeating: false, count: sources.count)
    let raw = URL(filePath: rawFolder).standardizedFileURL.path(percentEncoded: false)
      .withoutFinalSlash
    for path in paths {
      let full = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
      let folder = full.hasSuffix("/") ? full : full + "/"
      var isSource = false
      for (number, source) in sources.enumerated() {
        let own = "\(raw)/\(source.name)"
        guard own == full || own.hasPrefix(folder) else { continue }
        isSource = true
        chosen[number] = true
      }
      guard isSource else {
        throw ConfigurationError(
          description: "\(path) is no source of this dataset; sources are files below "
            + "\"\(configuration.folders.raw)\" that \"sources\" in pipeline.json includes")
      }
    }
    return chosen
  }
}
