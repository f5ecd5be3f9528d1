/// How well one part follows another, and what the sign between them says of it: in points.
///
/// The order of parts is that of the published styles (APA, Harvard, Chicago, MLA, Vancouver, IEEE,
/// ACM and the house styles of Indonesian journals), which differ in order and signs.
struct Succession: Sendable {
  /// A lane a part.
  typealias Points = SIMD8<Float>

  static let never: Float = -100
  private static let count = Neighbour.allCases.count
  /// For each two neighbours in a row.
  private let points: [Float]
  /// For each ``step(_:_:)`` the points of each part behind it, with those of the sign.
  var steps: [Points] = []

  static let standard = Succession()

  static let stepCount = Joint.allCases.count * count

  /// The number of a step from a neighbour over a sign.
  static func step(_ first: Neighbour, _ joint: Joint) -> Int {
    joint.rawValue * count + first.rawValue
  }

  /// The points of a step, without a sign.
  func callAsFunction(_ first: Neighbour, _ second: Neighbour) -> Float {
    points[first.rawValue * Self.count + second.rawValue]
  }

  private init() {
    var points = Array(repeating: Self.never, count: Self.count * Self.count)
    for (first, followers) in Self.table {
      for (second, value) in followers {
        points[first.rawValue * Self.count + second.rawValue] = value
      }
      points[first.rawValue * Self.count + Neighbour.pages.rawValue] =
        followers[.pages] ?? followers[.counts] ?? Self.never
    }
    for second in Neighbour.allCases {
      points[Neighbour.pages.rawValue * Self.count + second.rawValue] =
        points[Neighbour.counts.rawValue * Self.count + second.rawValue]
    }
    self.points = points
    for joint in Joint.allCases {
      for first in Neighbour.allCases {
        var step = Points.zero
        for part in Part.allCases {
          step[part.rawValue] =
            self(first, part.neighbour) + Self.sign(joint, first, part.neighbour)
        }
        steps.append(step)
      }
    }
  }

  private static let table: [Neighbour: [Neighbour: Float]] = [
    .start: [
      .author: 0.5, .title: -1, .container: -5, .publisher: -6, .place: -6, .other: -4,
      .quotedTitle: -0.5, .earlyDate: -1, .counts: -4, .containerWord: -3, .editorMark: -2,
      .end: -2,
    ],
    .author: [
      .author: 0, .title: 0, .container: -1.5, .publisher: -4, .place: -4, .other: -3,
      .earlyDate: 1, .quotedTitle: 1, .counts: -4, .containerWord: -3, .editorsEnd: 1.5, .end: -4,
      .publication: -3,
    ],
    .earlyDate: [
      .title: 1, .container: -2, .publisher: -4, .place: -3, .other: -4, .quotedTitle: 1,
      .counts: -1, .containerWord: -2, .editorMark: -1, .end: -1,
    ],
    .title: [
      .title: 0.8, .container: 0, .editor: -3, .publisher: -0.3, .place: -0.2, .other: -0.8,
      .counts: -2, .pages: -0.3, .containerWord: 1,
      .editorMark: -0.5, .end: -0.3, .publication: 0.5,
    ],
    .quotedTitle: [
      .title: -4, .container: 1, .editor: -3, .publisher: -0.5, .place: -0.5, .other: -0.8,
      .counts: -1, .containerWord: 1, .editorMark: -0.5, .end: 0, .quotedTitle: -2,
      .publication: -0.3,
    ],
    .containerWord: [
      .container: 2, .editor: 1.5, .publisher: -4, .place: -4, .other: -4, .quotedTitle: 0,
      .editorMark: -1, .counts: -3, .end: -3, .publication: -3,
    ],
    .editor: [
      .editor: 0, .editorsEnd: 4.5, .publication: -4, .container: -2, .title: -6, .publisher: -5,
      .place: -5,
      .other: -5, .counts: -5, .end: -5,
    ],
    .editedBy: [
      .editedBy: 0, .container: 0, .title: -3, .publisher: 0, .place: 0, .other: -1, .counts: -1,
      .editorMark: -4, .end: 0, .publication: 0.3,
    ],
    .editorMark: [
      .editedBy: 1.5, .container: -2, .title: -2, .publisher: -1, .place: -1, .other: -2,
      .counts: -1, .quotedTitle: -2, .end: -1, .author: -2, .containerWord: -1, .publication: -1,
    ],
    .editorsEnd: [
      .container: 0.5, .title: 0.3, .publisher: -2, .place: -1.5, .other: -1, .counts: -0.5,
      .earlyDate: 0.5, .quotedTitle: 0, .end: 0, .editor: -3, .containerWord: -1, .publication: 0,
    ],
    .publication: [
      .counts: 0, .end: 0.3, .other: 0, .publisher: -2, .place: -2, .container: -3, .title: -5,
      .editor: -4, .editorMark: -1, .containerWord: -2, .publication: -2,
    ],
    .container: [
      .container: 0, .counts: 2.5, .pages: 1.2, .editor: -1, .publisher: -2, .place: -1.5,
      .other: -1.5,
      .editorMark: -0.5, .containerWord: -4, .end: -1.2, .title: -6, .publication: -0.3,
    ],
    .counts: [
      .counts: 0, .publisher: -0.3, .place: -0.3, .container: -3, .title: -4, .editor: -2.5,
      .editorMark: -0.5, .other: 0, .containerWord: -2, .end: 0.5, .quotedTitle: -4,
      .publication: 0.3,
    ],
    .publisher: [
      .publisher: 0, .place: 1, .counts: -0.3, .other: -0.8, .container: -4, .editor: -3,
      .editorMark: -2, .containerWord: -3, .end: 0.3, .title: -6,
    ],
    .place: [
      .publisher: -0.2, .place: 0, .counts: -0.5, .other: -1, .container: -4, .editor: -3,
      .editorMark: -3, .containerWord: -3, .end: 0.3, .title: -6,
    ],
    .other: [
      .other: 0, .publisher: -0.8, .place: -0.8, .container: -1.5, .counts: -0.5, .title: -5,
      .editor: -3, .editorMark: -1, .containerWord: -1, .end: 0, .quotedTitle: -3, .publication: 0,
    ],
  ]

  /// What a sign says of a step from one part to the other.
  private static func sign(_ joint: Joint, _ first: Neighbour, _ second: Neighbour) -> Float {
    if first == second { return within(first, joint) }
    if joint == .abbreviation { return first == .author ? -1 : -4 }
    switch (first, second, joint) {
    case (.place, .publisher, .colon): return 2.5
    case (.place, .publisher, .point): return -1.5
    case (.publisher, .place, .colon): return -2
    case (.author, _, .colon): return -1.5
    case (_, .place, .colon), (_, .publisher, .colon): return -2
    default: return between[joint.rawValue]
    }
  }

  /// In the order of ``Joint``.
  private static let between: [Float] = [-2.5, -2, -1, -0.5, -0.4, -1.5, 0, 0.3, 0]

  /// A part that goes on behind a sign.
  private static func within(_ part: Neighbour, _ joint: Joint) -> Float {
    switch part {
    case .author, .editor, .editedBy: [-3, -1, -3, 0, 0, -4, -4, -2, -1][joint.rawValue]
    case .title: [0.5, -0.3, -0.2, -0.9, -1, 0, -1, -2.3, -2][joint.rawValue]
    case .container: [0, 0.3, -0.5, -1.2, -2, -0.6, -2, -2, -2][joint.rawValue]
    case .publisher: [0, 0, -0.5, -1, -1.5, -4, -3, -2, -2][joint.rawValue]
    case .place: [-1, -0.5, -0.5, 0, 0, -2, -3, -2, -1][joint.rawValue]
    default: 0
    }
  }
}
