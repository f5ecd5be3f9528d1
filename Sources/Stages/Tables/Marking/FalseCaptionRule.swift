import PetikModel

/// A test that says why a line which opens like a caption is none.
struct FalseCaptionRule: Sendable {
  let name: String
  let rejects: @Sendable (_ line: Int, _ caption: CaptionShape, _ lines: FreeLines) -> Bool

  init(_ name: String, rejects: @escaping @Sendable (Int, CaptionShape, FreeLines) -> Bool) {
    self.name = name
    self.rejects = rejects
  }

  /// Every rule, in the order in which they are tried.
  static let all: [FalseCaptionRule] = [.leaders, .mention, .midParagraph]
}
