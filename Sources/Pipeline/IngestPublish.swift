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
    let drafts = batch.drafts
    do throws(FileError) {
      if !drafts.isEmpty { try writer.syncDrafts() }
      var replaces = false
      let old = drafts.map { number, record in
        let old = named.remove(number)
        if old != nil || writer.standing(record.entry.id).exists { replaces = true }
        return old
      }
      if replaces || !withdrawn.isEmpty { try writeManifest() }
      waitForClock()
      for ((number, record), old) in zip(drafts, old) { place(record, number, old) }
      for id in withdrawn { withdraw(id) }
      if !drafts.isEmpty || !withdrawn.isEmpty { try writer.syncNames() }
      try writeManifest()
    } catch {
      return error
    }
    batch.update.removed += withdrawn
    do {
      try catalogue?.apply(batch.update)
    } catch {
      // The next run looks at the files themselves.
      catalogue = nil
      Catalogue.discard(in: writer.ownFolder)
    }
    for (_, record) in drafts { writer.clearDraft(record.entry.id) }
    for id in withdrawn { writer.clearDraft(id) }
    batch = Batch()
    return nil
  }

  private func writeManifest() throws(FileError) {
    try writer.writeManifest(papers: named, failed: failed)
  }

  /// A change of a published file must show in its time, so the clock has to have moved on.
  private func waitForClock() {
    let ahead = batch.outputTime + FileStamp.clockStep - FileStamp.now
    if ahead > 0, ahead <= FileStamp.clockStep { pause(nanoseconds: ahead) }
  }

  /// - Parameter old: the entry of what stood there as recorded.
  private mutating func place(_ record: PaperRecord, _ number: Int, _ old: EntryTable.Place?) {
    let id = record.entry.id
    do throws(FileError) {
      try writer.publish(id)
      named.set(number, to: record.entry)
      batch.update.done.append(record)
      batch.update.mended.append(record.entry.path)
    } catch {
      report.unwritten.append((id, error.message))
      batch.update.removed.append(id)
      // What stood there stands there still.
      if let old { named.restore(number, to: old) }
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
      let drafted = Set(batch.drafts.map(\.number))
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
