extension ReferenceWords {
  package static let english = ReferenceWords(
    connectives: ["and", "&", "und", "et"],
    etAl: ["et al", "et.al", "al", "others"],
    containerWords: ["in"],
    containerPrefixes: [],
    lawYearWords: ["of"],
    abbreviations: ["proc", "conf", "int", "st", "intl", "univ", "symp", "assoc", "dept", "tech"],
    accessWords: ["accessed", "retrieved", "viewed", "cited", "downloaded", "access", "visited"],
    addressWords: [
      "available", "from", "at", "online", "internet", "url", "link", "website", "via", "doi",
      "http",
      "retrieved", "on",
    ],
    editorWords: ["ed", "eds", "editor", "editors", "edited", "hrsg"],
    translatorWords: ["trans", "translator", "translated", "transl"],
    pageWords: ["p", "pp", "page", "pages", "pg", "pgs"],
    volumeWords: ["vol", "volume", "vols", "v"],
    issueWords: ["no", "number", "issue", "iss", "nr", "num", "n"],
    editionWords: ["ed", "edn", "edition"],
    thesisWords: ["thesis", "dissertation"],
    lawWords: ["act", "law", "regulation", "directive", "treaty"],
    conferenceWords: [
      "proceedings", "proc", "conference", "conf", "symposium", "workshop", "congress", "meeting",
    ],
    journalWords: [
      "journal", "review", "annals", "bulletin", "transactions", "studies", "quarterly", "letters",
      "archives", "magazine", "science", "sciences",
    ],
    publisherWords: [
      "press", "publisher", "publishers", "publishing", "publications", "books", "verlag", "wiley",
      "springer", "elsevier", "routledge", "sage", "macmillan", "mcgraw-hill", "pearson", "inc",
      "ltd", "sons", "house", "academic", "university",
    ],
    organisationWords: [
      "university", "institute", "ministry", "department", "bureau", "office", "agency", "council",
      "commission", "committee", "organization", "organisation", "association", "foundation",
      "united", "nations", "world", "national", "international", "centre", "center", "government",
      "society", "bank", "union", "secretariat", "group", "news", "collaborative", "team", "board",
      "network", "federation", "state", "states", "republic", "times", "post",
    ],
    reportWords: ["report", "working paper", "white paper", "technical report"],
    undatedWords: ["n.d", "nd", "s.a", "in press", "forthcoming"],
    particles: [
      "van", "von", "de", "der", "den", "di", "da", "del", "della", "la", "le", "du", "dos", "ten",
      "ter", "zu",
    ],
    suffixes: ["jr", "sr", "ii", "iii"],
    degrees: ["phd", "md"],
    companyWords: ["inc", "ltd", "co", "llc", "gmbh", "corp"],
    editedWords: ["edited", "ed", "eds"], byWords: ["by"],
    prefixWords: ["see", "also", "cf", "compare", "e.g", "generally"],
    months: [
      "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
      "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
      "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
      "nov": 11, "dec": 12,
    ],
    followingHeadings: [
      "about the author", "about the authors", "author biography", "authors biography",
      "author biographies", "biography", "biographies of authors", "biographical notes", "appendix",
      "appendices", "author profile", "authors profile",
    ])
}
