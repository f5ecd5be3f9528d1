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
  package func all() throws -> [SourceFile] {
    let folder = root.path(percentEncoded: false).withoutFinalSlash + "/"
    let raw = folder + configuration.folders.raw
    guard (try? fileStatus(raw))?.kind == .folder else {
      throw ConfigurationError(
        description: "the folder of sources \"\(configuration.folders.raw)\" does not exist; "
          + "create it, or name another under \"folders\" in pipeline.json")
    }
    let include = configuration.sources.include.map(Glob.init)
    let exclude = configuration.sources.exclude.map(Glob.init)
    let found = try SourceWalk(folder: raw).files { name in
      include.contains { $0.matches(name) } && !exclude.contains { $0.matches(name) }
    }
    var sources = found.map { found in
      source(found.name, at: raw + "/" + found.name, fault: found.fault)
    }
    sources.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    try checkIDs(sources)
    return sources
  }

  private func source(_ name: String, at file: String, fault: String?) -> SourceFile {
    let id = paperID(ofPath: name)
    var fault = fault
    if fault == nil, id.utf8.count > Self.longestName {
      fault =
        "its paper's folder would have a name of \(id.utf8.count) bytes; file systems allow "
        + "\(Self.longestName): shorten its path"
    }
    return SourceFile(
      name: name, path: configuration.folders.raw + "/" + name, file: file, id: id, fault: fault)
  }

  /// NAME_MAX, less what a draft's name has behind the id.
  private static let longestName = 250

  private func checkIDs(_ sources: [SourceFile]) throws {
    var seen: [String: SourceFile] = [:]
    seen.reserveCapacity(sources.count)
    for source in sources {
      guard source.id.lowercased() != DatasetReader.manifestName else {
        throw ConfigurationError(
          description: "\(source.path) would be the paper \"\(source.id)\", the name of the "
            + "dataset's manifest; rename it")
      }
      // Some file systems do not tell capitals apart.
      if let other = seen.updateValue(source, forKey: source.id.lowercased()) {
        throw ConfigurationError(
          description: "\(other.path) and \(source.path) would both be the paper \"\(source.id)\"; "
            + "rename one of them")
      }
    }
  }

  /// The sources among all that the user names by path: files, or folders with all that is in them.
  package func named(_ paths: [String], among sources: [SourceFile]) throws -> [SourceFile] {
    if paths.isEmpty { return sources }
    var chosen: Set<SourceFile> = []
    for path in paths {
      let full = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
      let folder = full.hasSuffix("/") ? full : full + "/"
      let matching = sources.filter { source in
        let own = URL(filePath: source.file).standardizedFileURL.path(percentEncoded: false)
        return own == full || own.hasPrefix(folder)
      }
      guard !matching.isEmpty else {
        throw ConfigurationError(
          description: "\(path) is no source of this dataset; sources are files below "
            + "\"\(configuration.folders.raw)\" that \"sources\" in pipeline.json includes")
      }
      chosen.formUnion(matching)
    }
    return sources.filter(chosen.contains)
  }
}
