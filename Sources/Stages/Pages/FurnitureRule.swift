import PetikModel

/// A test that names one line as furniture, or declines. A rule sees what the rules before it found.
package struct FurnitureRule: Sendable {
  package let name: String
  let identify: @Sendable (_ line: Int, _ context: FurnitureContext) -> Zone?

  init(_ name: String, identify: @escaping @Sendable (Int, FurnitureContext) -> Zone?) {
    self.name = name
    self.identify = identify
  }

  /// Every furniture rule, in the order in which they go over the lines.
  package static let all: [FurnitureRule] = [
    .namedRunningHead,
    .repeatedRunningHead,
    .journalLine,
    .journalStretch,
    .folio,
    .authorsHead,
    .besideHead,
    .interruptingHead,
  ]
}
