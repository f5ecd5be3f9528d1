import Glibc

/// How long each step of the work took: processor time of the thread that did it, summed over
/// papers, so that a busy machine tells the same as an idle one.
package struct StageTimes: Sendable {
  /// A step from a file's bytes to a folder of the dataset, in the order in which they are done.
  package enum Step: Int, CaseIterable, Sendable {
    case read, digest, decode, normalise, pages, notes, tables, blocks, settle, languages, front,
      sections, references, citations, links, checks, format, write, publish

    package var name: String { "\(self)" }
  }

  private var durations = Array(repeating: Duration.zero, count: Step.allCases.count)

  package init() {}

  package subscript(step: Step) -> Duration { durations[step.rawValue] }

  package var total: Duration { durations.reduce(.zero, +) }

  /// Does the work and adds its time to the step's.
  package mutating func measure<Output, Fault>(
    _ step: Step, _ work: () throws(Fault) -> Output
  ) throws(Fault) -> Output {
    let start = processorTime()
    defer { durations[step.rawValue] += processorTime() - start }
    return try work()
  }

  package static func += (left: inout StageTimes, right: StageTimes) {
    for step in left.durations.indices { left.durations[step] += right.durations[step] }
  }
}

/// What this thread has used of a processor.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}
