import PetikBibliography
import PetikModel

/// The works of a dataset, each once, with their citation keys. It holds digests and keys, not the
/// works.
///
/// Keys are made over the whole dataset, so that they are the same whichever papers are exported.
/// Where two works would have one key, both get letters that stand for their content behind it.
package struct WorkCatalogue: Sendable {
  private var byDOI: [Digest: Int] = [:]
  private var byPrint: [Digest: Int] = [:]
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    var key: String
    /// Of its first print.
    var digest: Digest
    var doi: Digest?
  }

  /// - Throws: where a paper's works cannot be read.
  package init(_ source: ExportSource) throws {
    for id in source.allIDs {
      for record in try source.works(id) { add(record.work) }
    }
    tellKeysApart()
  }

  /// How many works there are.
  package var count: Int { entries.count }

  package func key(_ index: Int) -> String { entries[index].key }

  /// Which work this is; nil for one that is not in the dataset.
  package func index(of work: Work) -> Int? {
    let identity = WorkIdentity(work)
    if let doi = identity.doi { return byDOI[doi] }
    return byPrint[identity.printed]
  }

  private mutating func add(_ work: Work) {
    let identity = WorkIdentity(work)
    if let index = known(identity) {
      if let doi = identity.doi { byDOI[doi] = index }
      entries[index].doi = entries[index].doi ?? identity.doi
      if byPrint[identity.printed] == nil { byPrint[identity.printed] = index }
      return
    }
    if let doi = identity.doi { byDOI[doi] = entries.count }
    if byPrint[identity.printed] == nil { byPrint[identity.printed] = entries.count }
    entries.append(
      Entry(key: work.citationKey, digest: identity.printed, doi: identity.doi))
  }

  private func known(_ identity: WorkIdentity) -> Int? {
    if let doi = identity.doi, let index = byDOI[doi] { return index }
    guard let index = byPrint[identity.printed] else { return nil }
    // Another DOI is another work.
    return identity.doi == nil || entries[index].doi == nil ? index : nil
  }

  private mutating func tellKeysApart() {
    lengthenShared { "-" + $0.digest.letters }
    // Works may be printed alike and have different DOIs.
    lengthenShared { $0.doi.map { "-" + $0.letters } ?? "" }
    var counts: [String: Int] = [:]
    for index in entries.indices {
      let key = entries[index].key
      counts[key, default: 0] += 1
      // A colon stands in no other key.
      if let count = counts[key], count > 1 { entries[index].key = "\(key):\(count)" }
    }
  }

  /// Puts something behind the keys that several works have.
  private mutating func lengthenShared(_ ending: (Entry) -> String) {
    let groups = Dictionary(grouping: entries.indices, by: { entries[$0].key })
    for (_, indices) in groups where indices.count > 1 {
      for index in indices { entries[index].key += ending(entries[index]) }
    }
  }
}
