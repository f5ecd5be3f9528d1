import PetikCatalogue
import PetikDataset

/// Why a paper is done again.
package enum IngestReason: Hashable, Sendable {
  case new
  indirect case moved(from: String)
  case sourceChanged
  case pipelineChanged
  case outputChanged
  case forced

  package var text: String {
    switch self {
    case .new: "new"
    case .moved(let old): "renamed from \(old)"
    case .sourceChanged: "its source changed"
    case .pipelineChanged: "version or configuration changed"
    case .outputChanged: "its folder is not what petik wrote"
    case .forced: "forced"
    }
  }
}

/// What became of one source.
package enum IngestOutcome: Sendable {
  case ingested(id: String, IngestReason)
  case unchanged(id: String)
  case failed(FailedSource)
  /// Somebody removed the source while the run went on.
  case vanished(path: String)
}

/// What a run is asked to do.
package struct IngestRequest: Sendable {
  /// All sources of the dataset.
  package var all: SourceList
  /// By number those that the user named; nil: all.
  package var chosen: [Bool]?
  package var jobs = 1
  /// Does every paper again.
  package var isForced = false
  /// Keeps the papers whose sources are gone.
  package var keepsRemoved = false
  /// Writes nothing and says what would be done.
  package var isDry = false
  /// Waits for another run instead of failing.
  package var isWaiting = false
  /// The signal that asks to stop; papers in hand are finished then.
  package var stopSignal: @Sendable () -> Int32? = { nil }

  package init(all: SourceList) { self.all = all }

  /// - Parameter number: the source's.
  package func isChosen(_ number: Int) -> Bool { chosen?[number] ?? true }
}

/// What a run did, or a dry one would do.
package struct IngestReport: Sendable {
  package struct Done: Sendable {
    package var id: String
    package var path: String
    package var reason: IngestReason
    package var seconds: Double
    package var byteCount: Int
  }

  /// Papers in the dataset as it stands now, and their counts together.
  package var papers = 0
  package var counts = ManifestEntry.Counts()
  package var failed: [FailedSource] = []
  /// How many papers were ingested, or would be.
  package private(set) var done = 0
  /// What a dry run would ingest.
  package private(set) var planned: [Done] = []
  /// Ids of papers whose sources were renamed.
  package private(set) var moved: [(old: String, new: String)] = []
  /// The five that took longest, the slowest first.
  package private(set) var slowest: [Done] = []
  /// Sources that were ingested or failed to be, in this run.
  package var attempted = 0
  /// Papers that were looked at and left as they are.
  package var unchanged = 0
  /// Ids of papers whose sources are gone, and what became of renamed ones.
  package var removed: [String] = []
  package var kept: [String] = []
  package var vanished: [String] = []
  /// Papers that could not be written, with what the system said.
  package var unwritten: [(id: String, error: String)] = []
  /// The signal that ended the run before its time.
  package var stoppedBy: Int32?
  /// Sources that the run did not come to.
  package var left = 0
  package var seconds = 0.0
  /// Bytes of the sources that were read.
  package var bytes = 0
  package var times = StageTimes()

  /// - Parameter isPlanned: by a dry run, which lists all.
  mutating func note(_ paper: Done, isPlanned: Bool) {
    done += 1
    if isPlanned { planned.append(paper) }
    if case .moved(let old) = paper.reason { moved.append((old, paper.id)) }
    let place = slowest.firstIndex { $0.seconds < paper.seconds } ?? slowest.count
    slowest.insert(paper, at: place)
    if slowest.count > 5 { slowest.removeLast() }
  }
}
