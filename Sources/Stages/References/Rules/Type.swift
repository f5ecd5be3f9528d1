import PetikLexicon
import PetikModel

extension FieldRule {
  /// The kind of work, by the words and fields that were found: a type of CSL.
  static let type = FieldRule("type") { entry in
    entry.settlePublisher()
    entry.work.type = WorkType.all.first { $0.applies(entry) }?.name ?? "document"
    if entry.work.title != nil { entry.confidence += 0.1 }
    if entry.work.issued != nil { entry.confidence += 0.1 }
  }
}

/// What tells a type of work from the others; the first that applies is the work's.
private struct WorkType: Sendable {
  let name: String
  let applies: @Sendable (EntryReading) -> Bool

  init(_ name: String, applies: @escaping @Sendable (EntryReading) -> Bool) {
    self.name = name
    self.applies = applies
  }

  static let all = [
    WorkType("interview") { $0.opens(with: .interview) },
    WorkType("thesis") { entry in
      entry.hasThesisWord
        || entry.tokens.indices.contains {
          entry.isWord($0, in: .thesis) && $0 > entry.start && entry.tokens[$0 - 1].kind == .sign
        }
    },
    WorkType("legislation") { $0.work.volume == nil && $0.opens(with: .law) },
    WorkType("dataset") { $0.isDataset },
    WorkType("paper-conference") { $0.holds(.conference) || $0.isPresented },
    WorkType("chapter") { $0.hasContainerWord && $0.work.containerTitle != nil },
    WorkType("article-newspaper") { entry in
      entry.holds(.newspaper) && entry.work.volume == nil && !entry.holds(.journal)
    },
    WorkType("article-journal") { entry in
      entry.work.containerTitle != nil
        && (entry.work.volume != nil || entry.work.issue != nil || entry.work.page != nil
          || entry.holds(.journal))
    },
    WorkType("report") { $0.isReport },
    WorkType("book") { $0.work.publisher != nil && $0.work.url == nil },
    WorkType("webpage") { $0.work.url != nil && $0.work.doi == nil },
    WorkType("article-journal") { $0.work.containerTitle != nil || $0.work.doi != nil },
    WorkType("book") { _ in true },
  ]
}

extension EntryReading {
  /// What stands where a journal would in a thesis is the university; what has a volume, a place and
  /// a publisher but neither pages nor an issue is a book of several volumes.
  fileprivate mutating func settlePublisher() {
    guard let holder = work.containerTitle, !hasContainerWord else { return }
    if hasThesisWord, work.publisher == nil, work.volume == nil, work.title != nil {
      (work.publisher, work.containerTitle, container) = (holder, nil, nil)
    } else if work.title == nil, work.publisher != nil, work.publisherPlace != nil,
      work.page == nil, work.issue == nil, !holds(.journal)
    {
      (work.title, work.containerTitle, container) = (holder, nil, nil)
    }
  }

  /// The entry opens, behind its names, with a capitalised word of a class.
  fileprivate func opens(with classes: ReferenceClass) -> Bool {
    (start..<min(count, (namesEnd ?? start) + 4)).contains {
      isWord($0, in: classes) && tokens[$0].isCapital
    }
  }

  /// `Paper presented at the meeting of …`
  fileprivate var isPresented: Bool { container?.contains { isWord($0, in: .presented) } ?? false }

  /// A word of a class stands in the name of the journal or of the work that holds this one.
  fileprivate func holds(_ classes: ReferenceClass) -> Bool {
    container?.contains { isWord($0, in: classes) && tokens[$0].isCapital } ?? false
  }

  /// `[Dataset]`, `[Data set]` behind the title.
  fileprivate var isDataset: Bool {
    tokens.indices.contains { index in
      isWord(index, in: .dataset) && isSign(index - 1, "[")
        && (isSign(index + 1, "]") || isSign(index + 2, "]"))
    }
  }

  /// `Technical report 41`, or a title that opens with `Laporan` and no journal.
  fileprivate var isReport: Bool {
    if let genre = work.genre, genre.isEmpty == false { return true }
    return work.containerTitle == nil && titleStart.map { isWord($0, in: .report) } ?? false
  }
}
