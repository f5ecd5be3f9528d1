import Foundation
import PetikDataset
import PetikText

/// A source file and the paper it becomes.
package struct SourceFile: Hashable, Sendable {
  /// Below the raw folder, with `/`.
  package var name: String
  /// Below the dataset's root: `raw/a.txt`.
  package var path: String
  package var url: URL
  package var id: String
}

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
  /// - Throws: ``ConfigurationError`` where there is no raw folder or two sources share an id.
  package func all() throws -> [SourceFile] {
    let raw = root.appending(path: configuration.folders.raw, directoryHint: .isDirectory)
    var isFolder: ObjCBool = false
    let path = raw.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw ConfigurationError(
        description: "the folder of sources \"\(configuration.folders.raw)\" does not exist; "
          + "create it, or name another under \"folders\" in pipeline.json")
    }
    let include = configuration.sources.include.map(Glob.init)
    let exclude = configuration.sources.exclude.map(Glob.init)
    var sources: [SourceFile] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      guard include.contains(where: { $0.matches(name) }),
        !exclude.contains(where: { $0.matches(name) })
      else { continue }
      let url = raw.appending(path: name)
      guard isSource(url) else { continue }
      sources.append(
        SourceFile(
          name: name, path: configuration.folders.raw + "/" + name, url: url,
          id: paperID(ofPath: name)))
    }
    sources.sort { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
    try checkIDs(sources)
    return sources
  }

  /// A regular file, or a link to one. A name that leads nowhere is a source too: it fails by
  /// itself, where leaving it out would lose it in silence.
  private func isSource(_ url: URL) -> Bool {
    let file = url.resolvingSymlinksInPath().path(percentEncoded: false)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else {
      return true
    }
    // A link that is still one after resolving leads nowhere.
    let kind = attributes[.type] as? FileAttributeType
    return kind == .typeRegular || kind == .typeSymbolicLink
  }

  private func checkIDs(_ sources: [SourceFile]) throws {
    var seen: [String: SourceFile] = [:]
    for source in sources {
      guard source.id.lowercased() != "dataset.json" else {
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
        let own = source.url.standardizedFileURL.path(percentEncoded: false)
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
