import PetikDataset
import PetikJSON
import PetikText

extension Check {
  /// The user's expectations of whole papers.
  static let paperExpectations = Check(
    "paper-expectations", [.expectSection, .expectConfidence, .expectCoverage],
    .paper { paper, findings in
      for expectation in paper.dataset.options.expectations
      where expectation.choosesPaper(paper.id) {
        PaperExpectations(paper: paper, expectation: expectation).check(&findings)
      }
    })

  /// An expectation that chose nothing. Told by the run, at its end.
  static let usedExpectations = Check("used-expectations", [.expectUnused], .reading)
}

private struct PaperExpectations {
  let paper: PaperFolder
  let expectation: Expectation

  func check(_ findings: inout Findings) {
    let isOfPapers =
      !expectation.sections.isEmpty || expectation.minimumConfidence != nil
      || expectation.coverage != nil
    if isOfPapers { paper.dataset.options.uses.names.insert(expectation.name) }
    let roles = paper.paper["sections"]?.items.compactMap { $0["role"]?.string } ?? []
    for role in expectation.sections where !roles.contains(role) {
      findings.add(
        .expectSection, "\(expectation.name): the paper has no section of the role \"\(role)\"",
        file: paper.shownFile, at: paper.paper["sections"]?.place)
    }
    checkConfidence(&findings)
    checkCoverage(&findings)
  }

  private func checkConfidence(_ findings: inout Findings) {
    guard let least = expectation.minimumConfidence else { return }
    for list: StaticString in ["tables", "citations", "references"] {
      for item in paper.paper[list]?.items.map({ $0 }) ?? [] {
        guard let node = item["confidence"], let value = node.double, value < least else {
          continue
        }
        findings.add(
          .expectConfidence,
          "\(expectation.name): \"\(item["id"]?.string ?? "")\" of \(list) has the confidence "
            + "\(node.raw.string); expected \(plain(least)) or more", file: paper.shownFile,
          at: node.place, source: paper.source.place(of: item))
      }
    }
  }

  private func checkCoverage(_ findings: inout Findings) {
    guard let least = expectation.coverage, let ledger = paper.paper["ledger"],
      let bytes = ledger["bytes"]?.int, let blank = ledger["blank"]?.int,
      let lost = ledger["unclassified"]?.int, blank >= 0, bytes > blank
    else { return }
    let share = 1 - Double(lost) / Double(bytes - blank)
    guard share < least else { return }
    let percent = plain((share * 1000).rounded() / 10)
    findings.add(
      .expectCoverage,
      "\(expectation.name): \(percent) % of the visible bytes are understood; expected "
        + "\(plain((least * 1000).rounded() / 10)) % or more", file: paper.shownFile,
      at: ledger.place)
  }
}

extension Findings {
  /// Tells the expectations that nothing was held against.
  mutating func tellUnused(_ options: ValidateOptions) {
    for expectation in options.expectations where !options.uses.names.contains(expectation.name) {
      add(
        .expectUnused,
        "the check \"\(expectation.name)\" chooses no table and asks nothing of papers",
        file: options.configurationFile)
    }
  }
}
