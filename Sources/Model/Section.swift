/// The part a section plays in a paper. The raw values are the dataset's names.
package enum SectionRole: String, Hashable, Sendable, CaseIterable {
  case introduction, background, problemStatement = "problem-statement", objectives
  case literatureReview = "literature-review", theory, methods, results, discussion
  case resultsDiscussion = "results-discussion", conclusion, recommendations, acknowledgements
  case references, appendix, preface, contents, declarations, other
}

package struct Section: Hashable, Sendable {
  /// 1 is outermost.
  package var level: Int
  package var label: String?
  package var title: String
  package var role: SectionRole
  package var language: String
  /// Index of the parent section.
  package var parent: Int?
  /// Index of the heading's block.
  package var heading: Int
  /// Indices of the blocks directly in it, without subsections'.
  package var blocks: [Int] = []

  package init(
    level: Int, label: String?, title: String, role: SectionRole, language: String, parent: Int?,
    heading: Int
  ) {
    self.level = level
    self.label = label
    self.title = title
    self.role = role
    self.language = language
    self.parent = parent
    self.heading = heading
  }
}
