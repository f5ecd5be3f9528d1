import ArgumentParser
import Foundation
import PetikModel
import PetikPipeline
import PetikText
import PetikValidate

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the dataset: structure, tables, plausibility, citations, freshness.",
    discussion: """
      Finds what is wrong and points at the line of the file and of the source. DATASET is the \
      dataset's folder (default: the one that pipeline.json names), or a folder with a \
      datapackage.json alone.

      Examples:
        petik validate
        petik validate extracted --fail-on warning
        petik validate --format text --format sarif:petik.sarif --format junit:petik.xml
        petik validate --write-baseline petik-baseline.json
        petik validate --baseline petik-baseline.json

      Formats: text, json, jsonl, github, gitlab, sarif, junit, markdown; FORMAT:FILE writes a file.
      Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run.
      """)

  @OptionGroup var options: ConfigurationOptions

  @Option(name: .long, help: "FORMAT or FORMAT:FILE; may be given several times (default: text).")
  var format: [String] = []

  @Option(name: .long, help: "The least severity that fails: error, warning, note or never.")
  var failOn = "error"

  @Option(name: .long, help: "More warnings than this fail too.")
  var maxWarnings: Int?

  @Option(name: .long, help: "A file of known findings, which are not reported.")
  var baseline: String?

  @Option(name: .long, help: "Write all findings of this run to a file and exit 0.")
  var writeBaseline: String?

  @Flag(name: .long, help: "Take the entries that match nothing out of --baseline.")
  var pruneBaseline = false

  @Argument(help: "The dataset's folder.", completion: .directory)
  var dataset: String?

  func validate() throws {
    _ = try outputs()
    _ = try threshold()
    if let maxWarnings, maxWarnings < 0 {
      throw ValidationError("--max-warnings \(maxWarnings): expected 0 or more")
    }
    if pruneBaseline, baseline == nil {
      throw ValidationError("--prune-baseline: expected --baseline FILE with it")
    }
    if baseline != nil, writeBaseline != nil {
      throw ValidationError("--baseline and --write-baseline: expected one of them")
    }
  }

  func run() throws {
    let (root, configuration) = try options.load()
    let target = dataset ?? options.path(of: configuration.folders.extracted)
    var settings = ValidateOptions()
    settings.severities = configuration.severities
    settings.expectations = configuration.checks
    settings.configurationFile = (options.config ?? "pipeline.json").shownPath
    // A dataset named by hand may be of another place: only the configuration's own has sources.
    if dataset == nil
      || URL(filePath: target).isSame(as: root.appending(path: configuration.folders.extracted))
    {
      settings.fingerprint = configuration.fingerprint(version: petikVersion)
      settings.sourcePaths = try? SourceFinder(root: root, configuration: configuration).all()
        .map(\.path)
    }
    let findings: [CheckFinding]
    do {
      findings = try PetikValidate.validate(
        URL(filePath: target), shown: target.shownPath, sources: root, options: settings)
    } catch {
      throw Failure(message: error.description)
    }
    if let writeBaseline {
      try write(Baseline(findings).json, to: writeBaseline)
      let count = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
      return Terminal.standardOutput.write("\(writeBaseline): \(count)\n")
    }
    let (left, suppressed) = try hold(findings, settings)
    let report = ValidateReport(
      version: petikVersion, target: target.shownPath, findings: left, suppressed: suppressed,
      failOn: try threshold(), mostWarnings: maxWarnings)
    for (output, file) in try outputs() { try write(report, as: output, to: file) }
    if report.hasFailed { throw ExitCode(1) }
  }

  /// The findings that the baseline does not hold, and how many it does.
  private func hold(
    _ findings: [CheckFinding], _ settings: ValidateOptions
  ) throws -> ([CheckFinding], Int) {
    guard let baseline else { return (findings, 0) }
    guard let data = try? Data(contentsOf: URL(filePath: baseline)) else {
      throw Failure(message: "cannot read the baseline \(baseline): no such file, or no permission")
    }
    do {
      var result = try Baseline(Bytes(data), shown: baseline.shownPath).apply(to: findings)
      if pruneBaseline {
        if !result.stale.isEmpty { try write(result.kept.json, to: baseline) }
        result.stale = []
      }
      return (result.findings(shown: baseline.shownPath, options: settings), result.suppressed)
    } catch let error as ValidateError {
      throw Failure(message: error.description)
    }
  }

  private func threshold() throws -> Finding.Severity? {
    if failOn == "never" { return nil }
    guard let severity = Finding.Severity(rawValue: failOn) else {
      throw ValidationError("--fail-on \(failOn): expected error, warning, note or never")
    }
    return severity
  }

  /// Formats with the files that they go to; none: standard output.
  private func outputs() throws -> [(Output, String?)] {
    let outputs = try (format.isEmpty ? ["text"] : format).map { text in
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let output = Output.all.first(where: { $0.name == parts[0] }) else {
        let names = Output.all.map(\.name).joined(separator: ", ")
        throw ValidationError("--format \(text): expected one of \(names), or FORMAT:FILE")
      }
      if parts.count == 2, parts[1].isEmpty {
        throw ValidationError("--format \(text): expected a file's name behind the colon")
      }
      return (output, parts.count == 2 ? String(parts[1]) : nil)
    }
    let shown = outputs.filter { $0.1 == nil }
    if shown.count > 1 {
      throw ValidationError(
        "--format \(shown[1].0.name): only one format can go to standard output; write "
          + "\(shown[1].0.name):FILE")
    }
    return outputs
  }

  private func write(_ report: ValidateReport, as output: Output, to file: String?) throws {
    guard let file else {
      let terminal = Terminal.standardOutput
      if output.name == "text", terminal.hasColour {
        return terminal.write(report.text(paint: terminal.paint))
      }
      return terminal.write(output.write(report))
    }
    try write(output.write(report), to: file)
  }

  private func write(_ bytes: Bytes, to file: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw Failure(message: "cannot write \(file): \((error as NSError).localizedDescription)")
    }
  }
}

extension URL {
  fileprivate func isSame(as other: URL) -> Bool {
    func plain(_ url: URL) -> String {
      let path = url.standardizedFileURL.path(percentEncoded: false)
      return path.hasSuffix("/") ? String(path.dropLast()) : path
    }
    return plain(self) == plain(other)
  }
}

extension String {
  /// A path as findings show it: below the working folder where it is, without a slash at its end.
  var shownPath: String {
    var path = self
    let here = FileManager.default.currentDirectoryPath + "/"
    if path.hasPrefix(here) { path.removeFirst(here.count) }
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : path
  }
}
