import PetikDataset
import PetikJSON
import PetikText

extension Check {
  /// The dataset is what ingest would make of raw/ now, by digests and fingerprints. `petik ingest
  /// --check` makes it again and compares bytes.
  static let freshness = Check(
    "freshness",
    [.sourceChanged, .sourceMissing, .sourceNew, .sourceFailed, .pipelineChanged], .dataset(look))

  private static func look(_ dataset: DatasetFolder, _ findings: inout Findings) {
    guard let root = dataset.manifest?.root else { return }
    // A broken-off ingest is told as one finding, not as one for each paper it did not come to.
    if dataset.reader.exists(DatasetReader.unfinishedName) { return }
    let shown = dataset.shown(DatasetReader.manifestName)
    if let now = dataset.options.fingerprint, let node = root["pipeline"]?["fingerprint"],
      let made = node.string, made != now
    {
      let version = root["pipeline"]?["version"]?.string ?? ""
      findings.add(
        .pipelineChanged, "the dataset was made by another pipeline (version \(version.shortened))",
        file: shown, at: node.place)
    }
    guard let paths = dataset.options.sourcePaths else { return }
    let raw = DatasetReader(root: dataset.sources)
    var known: Set<String> = []
    for paper in root["papers"]?.items.map({ $0 }) ?? [] {
      guard let node = paper["source"]?["path"], let path = node.string else { continue }
      known.insert(path)
      compare(path, node, paper["source"]?["sha256"]?.string, raw, shown, &findings)
      comparePipeline(paper, root, dataset, &findings)
    }
    for failed in root["failed"]?.items.map({ $0 }) ?? [] {
      guard let node = failed["path"], let path = node.string else { continue }
      known.insert(path)
      findings.add(
        .sourceFailed, "\(path) could not be ingested: \(failed["error"]?.string?.shortened ?? "")",
        file: shown, at: node.place)
    }
    for path in paths where !known.contains(path) {
      findings.add(.sourceNew, "dataset.json does not have this source", file: path)
    }
  }

  private static func compare(
    _ path: String, _ node: JSONNode, _ sha: String?, _ raw: DatasetReader, _ shown: String,
    _ findings: inout Findings
  ) {
    guard !path.split(separator: "/").contains(".."), let bytes = try? raw.bytes(path) else {
      findings.add(
        .sourceMissing, "the source \(path.shortened) is not there", file: shown, at: node.place)
      return
    }
    if let sha, SHA256.hex(of: bytes) != sha {
      findings.add(
        .sourceChanged, "the source \(path) has changed since it was ingested", file: shown,
        at: node.place)
    }
  }

  /// A paper of another pipeline than the manifest's.
  private static func comparePipeline(
    _ entry: JSONNode, _ root: JSONNode, _ dataset: DatasetFolder, _ findings: inout Findings
  ) {
    guard let id = entry["id"]?.string, isName(id), let file = try? dataset.reader.paper(id),
      let node = file.root?["pipeline"]?["fingerprint"], let own = root["pipeline"]?["fingerprint"],
      !node.isSame(as: own)
    else { return }
    findings.add(
      .pipelineChanged, "the paper was made by another pipeline than dataset.json names",
      file: dataset.shown(file.path), at: node.place)
  }
}

extension Rule {
  static let sourceChanged = Rule(
    "source-changed", .error, "A source has changed since it was ingested",
    why: "The paper in the dataset is that of an older text: its spans point at other bytes now.",
    mend: "Run petik ingest and commit the dataset with the source.",
    bad: "raw/padi.txt edited, extracted/ as it was",
    good: "raw/padi.txt and extracted/ in one commit")

  static let sourceMissing = Rule(
    "source-missing", .error, "A source is gone",
    why: "What the dataset says of the paper can no longer be looked up.",
    mend: "Bring the source back from git, or run petik ingest to take the paper out.",
    bad: "dataset.json names raw/padi.txt, which is not there", good: "raw/padi.txt is there")

  static let sourceNew = Rule(
    "source-new", .error, "A source that was never ingested",
    why: "raw/ has a paper that the dataset lacks.",
    mend: "Run petik ingest and commit the dataset with the source.",
    bad: "raw/kopi.txt, and no paper kopi", good: "raw/kopi.txt and extracted/kopi/")

  static let sourceFailed = Rule(
    "source-failed", .warning, "A source that could not be ingested",
    why: "dataset.json lists it under failed with the reason.",
    mend: "Mend the source, or exclude it under sources in pipeline.json.",
    bad: "raw/scan.txt is a PDF document", good: "raw/scan.txt is text")

  static let pipelineChanged = Rule(
    "pipeline-changed", .error, "The dataset was made by another pipeline",
    why:
      "Version and configuration decide every byte; a dataset of two pipelines cannot be compared.",
    mend: "Run petik ingest and commit the dataset.",
    bad: "pipeline.json switched a rule off, extracted/ as it was",
    good: "pipeline.json and extracted/ in one commit")
}
