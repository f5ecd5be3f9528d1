import PetikCatalogue
import PetikDataset
import PetikFiles

extension IngestRun {
  /// Publishing costs a few syncs of the disk and the manifest written twice, whatever the batch
  /// holds: so batches are large, and few.
  var isBatchFull: Bool {
    if request.isDry { return false }
    return batch.drafts.count >= max(256, plan.candidates.count / 16)
      || batch.drafts.count >= 16 && batch.begun.seconds > 30
  }

  /// Brings the drafts to the disk and into their places, then says so in the manifest and in the
  /// catalogue. At each moment in between the manifest names only what stands on disk.
  ///
  /// - Parameter withdrawn: papers that leave the dataset.
  /// - Returns: what the disk refused; the drafts are lost then, and the dataset is as it was.
  mutating func publish(withdrawing withdrawn: [String] = []) -> FileError? {
    let numbers = batch.numbers
    do throws(FileError) {
      if !numbers.isEmpty { try writer.syncDrafts() }
      var replaces = false
      let old = numbers.map { number in
        let old = named.remove(number)
        if old != nil || writer.standing(request.all.id(number)).exists { replaces = true }
        return old
      }
      if replaces || !withdrawn.isEmpty { try writeManifest() }
      waitForClock()
      let isPlaced = zip(numbers, old).enumerated().map { place($0, $1.0, $1.1) }
      for index in isPlaced.indices.reversed() where !isPlaced[index] {
        batch.drafts.remove(at: index)
      }
      for id in withdrawn { withdraw(id) }
      if !numbers.isEmpty || !withdrawn.isEmpty { try writer.syncNames() }
      try writeManifest()
    } catch {
      return error
    }
    batch.update.removed += withdrawn
    learn()
    swap(&batch.update.done, &batch.drafts)
    do {
      try catalogue?.apply(batch.update)
    } catch {
      // The next run looks at the files themselves.
      catalogue = nil
      Catalogue.discard(in: writer.ownFolder)
    }
    for number in numbers { writer.clearDraft(request.all.id(number)) }
    for id in withdrawn { writer.clearDraft(id) }
    batch = Batch()
    return nil
  }

  /// Tells the catalogue of papers that stand as they were: they need not wait for drafts.
  mutating func learn() {
    var update = CatalogueUpdate()
    swap(&update.seen, &batch.update.seen)
    swap(&update.done, &batch.update.done)
    // Where it fails the next run looks at the files themselves.
    try? catalogue?.apply(update)
  }

  /// A source that failed before does so no more.
  mutating func mend(_ path: String) {
    if plan.failedBefore.contains(path) { batch.update.mended.append(path) }
  }

  private func writeManifest() throws(FileError) {
    try writer.writeManifest(papers: named, failed: failed)
  }

  /// A change of a published file must show in its time, so the clock has to have moved on.
  private func waitForClock() {
    let ahead = batch.outputTime + FileStamp.clockStep - FileStamp.now
    if ahead > 0, ahead <= FileStamp.clockStep { pause(nanoseconds: ahead) }
  }

  /// - Parameters:
  ///   - index: the draft's in the batch.
  ///   - old: the entry of what stood there as recorded.
  /// - Returns: whether it could be put in its place.
  private mutating func place(_ index: Int, _ number: Int, _ old: EntryTable.Place?) -> Bool {
    let entry = batch.drafts[index].entry
    let id = entry.id
    do throws(FileError) {
      try writer.publish(id)
      named.set(number, to: entry)
      mend(entry.path)
      return true
    } catch {
      report.unwritten.append((id, error.message))
      batch.update.removed.append(id)
      // What stood there stands there still.
      if let old { named.restore(number, to: old) }
      return false
    }
  }

  private mutating func withdraw(_ id: String) {
    do throws(FileError) {
      try writer.withdraw(id)
      report.removed.append(id)
    } catch {
      report.unwritten.append((id, error.message))
    }
  }

  /// The last batch, and the papers whose sources are gone.
  mutating func finish(isComplete: Bool) -> FileError? {
    var withdrawn: [String] = []
    if isComplete {
      let drafted = Set(batch.numbers)
      do throws(FileError) {
        withdrawn = try writer.strayPapers { id in
          named.contains(id: id) || request.all.number(ofID: id).map(drafted.contains) ?? false
        }
      } catch {
        return error
      }
      if request.keepsRemoved { keepGone(&withdrawn) }
    }
    if request.isDry {
      report.removed = withdrawn
      return nil
    }
    batch.update.removed += plan.gone.map(\.id).filter { !named.contains(id: $0) }
    let hadWork = writer.isUnfinished
    if let error = publish(withdrawing: withdrawn) { return error }
    if hadWork { writer.finish(isComplete: isComplete && report.unwritten.isEmpty) }
    return nil
  }

  /// With `--keep` papers stay in the dataset though their sources are gone.
  private mutating func keepGone(_ withdrawn: inout [String]) {
    if withdrawn.isEmpty { return }
    let moved = Set(report.moved.map(\.old))
    let unwanted = Set(withdrawn)
    let manifest = plan.gone.isEmpty ? readManifest(at: writer.root) : nil
    for entry in plan.gone + (manifest?.papers ?? [])
    where unwanted.contains(entry.id) && !moved.contains(entry.id)
      && !named.contains(id: entry.id)
    {
      named.keep(entry)
      report.kept.append(entry.id)
    }
    withdrawn.removeAll { named.contains(id: $0) }
  }
}
