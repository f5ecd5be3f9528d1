/// Something about a piece that speaks for or against its being a part: in points, of which three
/// or more are hard to outweigh. Points of all evidence are added.
struct Evidence: Sendable {
  let name: String
  let part: Part
  let points: @Sendable (Piece) -> Float

  init(_ name: String, for part: Part, points: @escaping @Sendable (Piece) -> Float) {
    self.name = name
    self.part = part
    self.points = points
  }

  static let all = authors + editors + titles + containers + publishers + places + others

  /// The points of a piece for each part, in the order of the parts.
  static func weigh(_ piece: Piece, into points: inout [Float]) {
    for part in points.indices { points[part] = 0 }
    for index in all.indices {
      points[all[index].part.rawValue] += all[index].points(piece)
    }
  }
}
