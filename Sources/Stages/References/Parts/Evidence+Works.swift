import PetikLexicon

extension Evidence {
  static let titles = [
    Evidence("running-words", for: .title) { piece in
      [0, 1.5, 2.5, 3.5][min(piece.lowerWords, 3)] + (piece.smallWords > 0 ? 0.7 : 0)
    },
    Evidence("title-length", for: .title) { piece in
      piece.words >= 4 ? 0.5 : piece.words == 3 ? 0 : piece.words == 2 ? -0.3 : -1
    },
    Evidence("act-or-interview", for: .title) { piece in
      piece.classes.isIntersecting(.law | .interview | .actPart) ? 2 : 0
    },
    Evidence("name-is-no-title", for: .title) { $0.isName ? -4 : 0 },
    Evidence("capitalised-publisher-is-no-title", for: .title) { piece in
      guard piece.isCapitalised, piece.words <= 5 else { return 0 }
      return piece.classes.contains(.publisher) ? -1.5 : 0
    },
    Evidence("capitalised-journal-is-no-title", for: .title) { piece in
      guard piece.isCapitalised else { return 0 }
      return piece.classes.isIntersecting(.journal | .conference | .newspaper) ? -0.8 : 0
    },
    Evidence("abbreviations-are-no-title", for: .title) { piece in
      piece.isCapitalised && piece.abbreviations > 0 ? -1.5 : 0
    },
    Evidence("place-is-no-title", for: .title) { $0.places > 0 && $0.words <= 2 ? -1.5 : 0 },
    Evidence("number-is-no-title", for: .title) { piece in
      piece.words > 0 ? 0 : piece.isYears ? 1 : -3
    },
    kindIsNone(.title),
  ]

  static let containers = [
    opensAmid(.container),
    Evidence("presented-at", for: .container) { $0.lowerClasses.contains(.presented) ? 8 : 0 },
    kindIsNone(.container),
    Evidence("journal-word", for: .container) { piece in
      piece.classes.isIntersecting(.journal | .newspaper) && piece.words <= 14 ? 2.5 : 0
    },
    Evidence("conference-word", for: .container) { $0.classes.contains(.conference) ? 3 : 0 },
    Evidence("abbreviated-name", for: .container) { piece in
      piece.lowerWords == 0 && piece.abbreviations > 0 && !piece.isName ? 2.5 : 0
    },
    Evidence("capitalised-container", for: .container) { piece in
      piece.isCapitalised && piece.words <= 9 && !piece.isName ? 1 : 0
    },
    Evidence("running-words-in-container", for: .container) { piece in
      [0, -1, -1.5, -2.5][min(piece.lowerWords, 3)] + (piece.words > 12 ? -2 : 0)
    },
    Evidence("name-is-no-container", for: .container) { $0.isName ? -4 : 0 },
    Evidence("publisher-is-no-container", for: .container) { piece in
      piece.classes.contains(.publisher) && !piece.classes.contains(.journal) ? -1.5 : 0
    },
    Evidence("number-is-no-container", for: .container) { $0.words == 0 ? -6 : 0 },
  ]
}
