import PetikTestSupport
import PetikText

/// A small dataset and what some random edits make of it.
struct RandomEdit {
  private(set) var old = MemorySide([:])
  private(set) var new = MemorySide([:])
  /// Each edit as `paper: part verb`.
  private(set) var truth: [String] = []
  private var random: Random
  /// No two texts of a dataset share a word that is not their own.
  private var number = 0

  init(seed: Int) {
    random = Random(seed: seed)
    for index in 0..<Int.random(in: 2...4, using: &random) {
      let id = "paper-\(index)"
      let before = draft(id)
      old.contents.merge(before.files(id: id)) { $1 }
      if Int.random(in: 0..<8, using: &random) == 0 {
        truth.append("\(id): paper removed")
        continue
      }
      var after = before
      // Half of the papers stay as they are.
      let edits = Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : 0
      var done: Set<Int> = []
      for _ in 0..<edits {
        let edit = Int.random(in: 0..<Self.edits.count, using: &random)
        if done.insert(edit).inserted { tell(id, Self.edits[edit](&self, &after)) }
      }
      let isRenamed = Int.random(in: 0..<8, using: &random) == 0
      if isRenamed {
        // A renamed paper is told under its new name.
        truth = truth.map { $0.replacing("\(id):", with: "\(id)-baru:") }
        truth.append("\(id)-baru: paper renamed")
      }
      new.contents.merge(after.files(id: isRenamed ? id + "-baru" : id)) { $1 }
    }
    if Int.random(in: 0..<6, using: &random) == 0 {
      new.contents.merge(draft("paper-9").files(id: "paper-9")) { $1 }
      truth.append("paper-9: paper added")
    }
  }

  private mutating func tell(_ id: String, _ names: [String]) {
    truth += names.map { "\(id): \($0)" }
  }

  /// The same edit, seen from the other side.
  static func mirrored(_ name: String) -> String {
    for (left, right) in [
      ("added", "removed"), ("added", "lost"), ("new", "fixed"), ("removed", "added"),
      ("lost", "added"), ("fixed", "new"),
    ] where name.hasSuffix(left) {
      let isLink = name.contains(": reference") || name.contains(": citation")
      if left == "added", isLink != (right == "lost") { continue }
      return name.dropLast(left.count) + right
    }
    return name
  }

  /// A renamed paper bears its old name at the other side.
  static func mirrored(_ names: [String]) -> [String] {
    names.map { mirrored($0).replacing("-baru:", with: ":") }.sorted()
  }

  // MARK: Words

  private mutating func word() -> String {
    number += 1
    let words = ["padi", "tebu", "kopi", "lada", "sagu"]
    return words[Int.random(in: words.indices, using: &random)] + "\(number)"
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ")
  }

  private mutating func draft(_ id: String) -> PaperDraft {
    let references = (0..<Int.random(in: 3...6, using: &random)).map { _ in reference() }
    return PaperDraft(
      source: id, title: words(3),
      sections: [("Pembuka", 1)] + (0..<3).map { _ in (words(2), 1) },
      blocks: (0..<Int.random(in: 3...6, using: &random)).map { _ in words(9) },
      references: references,
      citations: references.map { (words(2), $0.title) } + [(words(2), nil)],
      notes: (0..<3).map { _ in words(5) },
      tables: (0..<Int.random(in: 2...3, using: &random)).map { _ in table() },
      findings: [words(3), words(3)])
  }

  private mutating func reference() -> PaperDraft.Reference {
    .init(title: words(4), year: Int.random(in: 1990...2025, using: &random))
  }

  private mutating func table() -> PaperDraft.Table {
    .init(
      caption: words(3), names: (0..<4).map { _ in word() },
      rows: (0..<Int.random(in: 3...6, using: &random)).map { _ in (0..<4).map { _ in word() } })
  }

  // MARK: Edits

  /// What each does to a paper; it says what the diff must name.
  private static let edits: [@Sendable (inout RandomEdit, inout PaperDraft) -> [String]] = [
    { edit, paper in
      paper.title = edit.words(3)
      return ["metadata changed"]
    },
    { edit, paper in
      paper.sections.append((edit.words(2), 2))
      return ["section added"]
    },
    { edit, paper in
      paper.sections[1].level += 1
      return ["section re-levelled"]
    },
    { edit, paper in
      paper.sections.remove(at: 2)
      return ["section removed"]
    },
    { edit, paper in
      var words = paper.blocks[1].split(separator: " ").map(String.init)
      words[4] = edit.word()
      paper.blocks[1] = words.joined(separator: " ")
      return ["text changed"]
    },
    { edit, paper in
      paper.blocks.insert(edit.words(9), at: 0)
      return ["text added"]
    },
    { edit, paper in
      let place = Int.random(in: 0...paper.references.count, using: &edit.random)
      paper.references.insert(edit.reference(), at: place)
      return ["reference added"]
    },
    { edit, paper in
      // With it the citation's link.
      guard
        let place = paper.references.firstIndex(where: { work in
          paper.citations.contains { $0.work == work.title } && work.year < 2100
        })
      else { return [] }
      paper.references.remove(at: place)
      return ["reference lost", "citation changed"]
    },
    { edit, paper in
      guard let last = paper.references.indices.last else { return [] }
      paper.references[last].year += 200
      return ["reference changed"]
    },
    { edit, paper in
      paper.citations.insert((edit.words(2), nil), at: 0)
      return ["citation added"]
    },
    { edit, paper in
      paper.citations.removeLast()
      return ["citation lost"]
    },
    { edit, paper in
      paper.notes[2] += " " + edit.word()
      return ["note changed"]
    },
    { edit, paper in
      paper.findings.append(edit.words(3))
      return ["finding new"]
    },
    { edit, paper in
      paper.findings.removeFirst()
      return ["finding fixed"]
    },
    { edit, paper in
      paper.tables.insert(edit.table(), at: 0)
      return ["table added"]
    },
    { edit, paper in
      guard let last = paper.tables.last, last.rows.count > 1 else { return [] }
      paper.tables[paper.tables.count - 1].rows[1][2] = edit.word()
      return ["table cell"]
    },
    { edit, paper in
      paper.tables[paper.tables.count - 1].rows.insert((0..<4).map { _ in edit.word() }, at: 0)
      return ["table row added"]
    },
    { edit, paper in
      paper.tables[paper.tables.count - 1].caption += " " + edit.word()
      return ["table caption"]
    },
    { edit, paper in
      paper.tables[paper.tables.count - 1].names[3] = edit.word()
      return ["table column renamed"]
    },
  ]
}
