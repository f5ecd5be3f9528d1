import PetikLexicon

extension Evidence {
  /// What tells names of persons and bodies.
  static let names = [
    Evidence("name-shape", for: .author, .editor, .editedBy) { $0.isName ? 5 : 0 },
    Evidence("et-al", for: .author, .editor, .editedBy) { piece in
      piece.lowerClasses.contains(.etAl) && piece.words <= 3 ? 4 : 0
    },
    Evidence("capitalised-author", for: .author) { piece in
      capitalisedName(piece, amid: piece.isFirst || piece.opensWithConnective ? 1.8 : 0.8)
    },
    Evidence("capitalised-editor", for: .editor, .editedBy) { capitalisedName($0, amid: 1.8) },
    Evidence("lower-case-in-name", for: .author, .editor, .editedBy) { piece in
      -2.5 * Float(min(piece.lowerWords, 3))
    },
    Evidence("title-word-in-name", for: .author, .editor, .editedBy) { piece in
      piece.smallWords > 0 && !piece.classes.contains(.organisation) ? -1.5 : 0
    },
    Evidence("division-is-no-name", for: .author, .editor, .editedBy) { piece in
      piece.classes.contains(.division) && piece.words <= 3 ? -4 : 0
    },
    Evidence("number-in-name", for: .author, .editor, .editedBy) { $0.numbers > 0 ? -3 : 0 },
    Evidence("quotation-in-name", for: .author, .editor, .editedBy) { $0.hasQuote ? -3 : 0 },
    Evidence("names-keep-one-form", for: .author, .editor, .editedBy) { piece in
      piece.followsName || piece.precedesName && !piece.isFirst ? -2.5 : 0
    },
    Evidence("body", for: .author) { piece in
      guard piece.classes.contains(.organisation) else { return 0 }
      return piece.words >= 2 ? 1.5 : 0.5
    },
    Evidence("work-word-in-name", for: .author, .editor, .editedBy) { piece in
      if piece.classes.isIntersecting(.law | .interview) { return -4 }
      return
        piece.classes.isIntersecting(.journal | .conference | .publisher | .thesis | .report)
        && !piece.isName ? -2 : 0
    },
  ]

  /// - Parameter amid: the points of two to four words that stand among names.
  private static func capitalisedName(_ piece: Piece, amid: Float) -> Float {
    guard piece.isCapitalised, !piece.isName else { return 0 }
    if piece.words == 1 { return 0.8 }
    if piece.words - piece.nameJoints > 4 { return piece.isTwoNames ? 2.5 : -1.5 }
    return piece.joinsWords && !piece.isFirst && !piece.isTwoNames ? -0.5 : amid
  }
}
