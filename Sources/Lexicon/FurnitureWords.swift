package struct FurnitureWords: Sendable { package init() {}
  package func merging(_ o: FurnitureWords) -> FurnitureWords { self }
  package static let indonesian = FurnitureWords(); package static let english = FurnitureWords() }
