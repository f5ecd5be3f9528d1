package struct HeadingWords: Sendable { package init() {}
  package func merging(_ o: HeadingWords) -> HeadingWords { self }
  package static let indonesian = HeadingWords(); package static let english = HeadingWords() }
