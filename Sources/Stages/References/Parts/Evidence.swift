/// Something about a piece that speaks for or against its being a part: in points, of which three
/// or more are hard to outweigh. Points of all evidence are added.
struct Evidence: Sendable {
  let name: String
  /// 1 for each part that it speaks of, 0 for the others.
  let parts: Succession.Points
  let points: @Sendable (Piece) -> Float

  init(_ name: String, for parts: Part..., points: @escaping @Sendable (Piece) -> Float) {
    self.name = name
    self.parts = parts.reduce(into: .zero) { $0[$1.rawValue] = 1 }
    self.points = points
  }

  static let all = names + titles + containers + publishers + places + others

  /// The points of a piece for each part.
  static func points(of piece: Piece) -> Succession.Points {
    var points = Succession.Points.zero
    all.withUnsafeBufferPointer { all in
      for index in all.indices { points += all[index].points(piece) * all[index].parts }
    }
    return points
  }
}
