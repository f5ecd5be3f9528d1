import PetikText

/// What a cell holds, as far as a column's likeness needs it.
enum CellClass: Int, Sendable, CaseIterable {
  case year, integer, decimal, percent, range, dash, text, mixed

  /// The class of a cell that one more word joins.
  func adding(_ shape: WordShape) -> CellClass {
    switch (self, shape) {
    case (.text, .upper), (.text, .lower), (.text, .other), (.text, .sign), (.text, .dash):
      return .text
    case (.year, .dash), (.integer, .dash), (.decimal, .dash), (.percent, .dash): return .range
    case (.range, let shape) where shape.isNumeric: return .range
    case (.decimal, .sign), (.integer, .sign): return .decimal
    case (.decimal, .integer), (.decimal, .decimal): return .decimal
    default: return .mixed
    }
  }

  init(_ shape: WordShape) {
    switch shape {
    case .year: self = .year
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .percent: self = .percent
    case .dash: self = .dash
    case .sign: self = .decimal
    case .upper, .lower, .other: self = .text
    }
  }
}
