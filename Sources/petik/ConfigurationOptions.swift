import ArgumentParser
import Foundation
import PetikPipeline

/// The option that names pipeline.json.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .long, help: "The configuration; its folder is the dataset's root.",
    completion: .file(extensions: ["json"]))
  var config: String?

  /// The root and the configuration. Without --config the working folder's pipeline.json is read, or
  /// the defaults where there is none.
  func load() throws -> (root: URL, configuration: Configuration) {
    let path = config ?? "pipeline.json"
    let url = URL(filePath: path)
    let exists = FileManager.default.fileExists(atPath: path)
    if config == nil, !exists { return (URL(filePath: "."), Configuration()) }
    guard exists, let data = try? Data(contentsOf: url) else {
      throw Failure(
        message: "cannot read the configuration \(path): no such file, or no permission")
    }
    let configuration = try ConfigurationReader(file: path).read(data)
    return (url.deletingLastPathComponent(), configuration)
  }

  /// A folder of the configuration as a path from the working folder.
  func path(of folder: String) -> String {
    let parent = config?.split(separator: "/", omittingEmptySubsequences: false).dropLast() ?? []
    return (parent + [folder[...]]).joined(separator: "/")
  }
}
