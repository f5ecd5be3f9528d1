import PetikLexicon

extension Evidence {
  static let authors = names(for: .author)
  static let editors = names(for: .editor) + names(for: .editedBy)

  /// What tells names of persons and bodies.
  private static func names(for part: Part) -> [Evidence] {
    [
      Evidence("name-shape", for: part) { $0.isName ? 5 : 0 },
      Evidence("et-al", for: part) { $0.lowerClasses.contains(.etAl) && $0.words <= 3 ? 4 : 0 },
      Evidence("capitalised-name", for: part) { piece in
        guard piece.isCapitalised, !piece.isName else { return 0 }
        if piece.words == 1 { return 0.8 }
        if piece.words > 4 { return piece.isTwoNames ? 2.5 : -1.5 }
        if piece.joinsWords, !piece.isFirst, !piece.isTwoNames { return -0.5 }
        return piece.isFirst || piece.opensWithConnective || part != .author ? 1.8 : 0.8
      },
      Evidence("lower-case-in-name", for: part) { -2.5 * Float(min($0.lowerWords, 3)) },
      Evidence("title-word-in-name", for: part) { piece in
        piece.smallWords > 0 && !piece.classes.contains(.organisation) ? -1.5 : 0
      },
      Evidence("division-is-no-name", for: part) { piece in
        piece.classes.contains(.division) && piece.words <= 3 ? -4 : 0
      },
      Evidence("number-in-name", for: part) { $0.numbers > 0 ? -3 : 0 },
      Evidence("quotation-in-name", for: part) { $0.hasQuote ? -3 : 0 },
      Evidence("names-keep-one-form", for: part) {
        $0.followsName || $0.precedesName && !$0.isFirst ? -2.5 : 0
      },
      Evidence("body", for: part) { piece in
        guard part == .author, piece.classes.contains(.organisation) else { return 0 }
        return piece.words >= 2 ? 1.5 : 0.5
      },
      Evidence("work-word-in-name", for: part) { piece in
        if piece.classes.isIntersecting(.law | .interview) { return -4 }
        return
          piece.classes.isIntersecting(.journal | .conference | .publisher | .thesis | .report)
          && !piece.isName ? -2 : 0
      },
    ]
  }
}
