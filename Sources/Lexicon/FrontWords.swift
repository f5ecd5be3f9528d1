package struct FrontWords: Sendable { package init() {}
  package func merging(_ o: FrontWords) -> FrontWords { self }
  package static let indonesian = FrontWords(); package static let english = FrontWords() }
