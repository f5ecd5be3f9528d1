import PetikLexicon

extension Evidence {
  /// A piece that opens with `and` goes on with what stands before it.
  static func opensAmid(_ part: Part) -> Evidence {
    Evidence("opens-amid", for: part) { $0.opensWithConnective ? -2.5 : 0 }
  }

  /// `PhD thesis`, `Technical report 41`, `in press` say what kind of work it is.
  static func kindIsNone(_ part: Part) -> Evidence {
    Evidence("kind-of-work", for: part) { $0.isKind ? -3 : 0 }
  }

  static let publishers = [
    opensAmid(.publisher),
    kindIsNone(.publisher),
    Evidence("publisher-word", for: .publisher) { $0.classes.contains(.publisher) ? 3.5 : 0 },
    Evidence("company-word", for: .publisher) { $0.classes.contains(.company) ? 2.5 : 0 },
    Evidence("publishing-body", for: .publisher) { $0.classes.contains(.organisation) ? 1.5 : 0 },
    Evidence("capitalised-publisher", for: .publisher) { piece in
      guard piece.isCapitalised, !piece.isName else { return 0 }
      return piece.words <= 4 ? 0.7 : piece.words > 8 ? -3 : 0
    },
    Evidence("running-words-in-publisher", for: .publisher) { -2 * Float(min($0.lowerWords, 3)) },
    Evidence("number-in-publisher", for: .publisher) { $0.numbers > 0 ? -2.5 : 0 },
    Evidence("work-is-no-publisher", for: .publisher) { piece in
      piece.classes.isIntersecting(.journal | .conference | .newspaper) ? -1.5 : 0
    },
    Evidence("name-is-no-publisher", for: .publisher) { $0.isName ? -3 : 0 },
  ]

  static let places = [
    opensAmid(.place),
    Evidence("known-place", for: .place) { piece in
      piece.places > 0 && piece.lowerWords == 0 && piece.words <= 4 ? 3.5 : 0
    },
    Evidence("state-code", for: .place) { piece in
      piece.codes == 1 && piece.words == 1 ? 1.5 : 0
    },
    Evidence("town-before-its-state", for: .place) { $0.isTown ? 2.5 : 0 },
    Evidence("short-place", for: .place) { piece in
      guard piece.lowerWords == 0, piece.numbers == 0 || piece.codes == 1 else { return -4 }
      return piece.words <= 2 ? -0.5 : piece.words == 3 ? -1 : -4
    },
    Evidence("body-is-no-place", for: .place) { piece in
      piece.classes.isIntersecting(.publisher | .organisation | .journal | .conference | .company)
        && piece.places < piece.words ? -3 : 0
    },
    Evidence("name-is-no-place", for: .place) { $0.isName ? -2 : 0 },
    kindIsNone(.place),
  ]

  static let others = [
    Evidence("doubt", for: .other) { _ in -1.5 },
    Evidence("kind-of-work", for: .other) { $0.isKind ? 5 : 0 },
    Evidence("report-number", for: .other) { piece in
      let classes = piece.classes.union(piece.lowerClasses)
      return !piece.isKind && classes.isIntersecting(.report | .archive | .isbn | .issn) ? 2.5 : 0
    },
    Evidence("numbers-alone", for: .other) { piece in
      piece.numbers > 0 && piece.words <= 1 && !piece.isYears ? 1.5 : 0
    },
  ]
}
