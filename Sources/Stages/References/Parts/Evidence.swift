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

  /// The points of a piece for each part.
  static func points(of piece: Piece) -> Succession.Points {
    var points = Succession.Points.zero
    for (part, evidence) in byPart {
      for index in evidence.indices { points[part] += evidence[index].points(piece) }
    }
    return points
  }

  private static let byPart = Part.allCases.map { part in
    (part.rawValue, all.filter { $0.part == part })
  }
}
