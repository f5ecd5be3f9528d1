extension CitationWords {
  package static let english = CitationWords(
    connectives: ["and"],
    andOthers: ["et al", "et.al", "al.", "colleagues", "others"],
    particles: [
      "van", "von", "der", "den", "de", "da", "del", "della", "dos", "du", "la", "le", "ter",
      "ten", "zu", "y", "af", "abu", "st",
    ],
    prefixes: [
      "see", "also", "cf", "e.g", "i.e", "eg", "for", "example", "instance", "as", "cited", "quoted",
      "in", "by", "from", "adapted", "compare", "source", "source:", "according", "to", "based", "on",
      "such", "including", "following", "and",
    ],
    secondary: ["in", "cited"],
    locators: [
      "p", "pp", "page", "pages", "chap", "chapter", "ch", "vol", "volume", "para", "sec", "section",
      "art", "article", "table", "fig", "figure", "line", "lines", "verse", "appendix",
    ],
    undated: ["n d", "nd", "in press", "forthcoming", "under review", "no date"],
    interviews: ["interview", "personal", "pers"],
    organisations: [
      "ministry", "department", "institute", "institution", "society", "organization",
      "organisation", "agency", "bureau", "office", "commission", "committee", "council", "university",
      "foundation", "association", "bank", "centre", "center", "union", "board", "authority",
      "federation", "network", "programme", "program", "fund", "secretariat", "nations", "group",
      "government", "court", "forum", "academy", "college", "school", "library", "international",
      "service", "services", "corporation", "company", "team", "coalition", "alliance", "ngo",
    ],
    organisationLinks: ["of", "for", "on", "the", "in", "to"],
    notNames: [
      "according", "as", "in", "while", "however", "similarly", "meanwhile", "moreover",
      "furthermore", "likewise", "thus", "therefore", "although", "by", "for", "from", "research",
      "study", "studies", "findings", "professor", "prof", "dr", "president", "director", "following",
      "based", "since", "when", "where", "if", "because", "but", "also", "then", "recently", "later",
      "earlier", "previously", "finally", "first", "firstly", "second", "secondly", "third", "both",
      "unlike", "like", "using", "after", "before", "additionally", "conversely", "consequently",
      "hence", "here", "there", "this", "these", "that", "those", "it", "they", "we", "he", "she",
      "theory", "concept", "framework", "approach", "building", "drawing", "author", "authors",
      "scholars", "researchers", "scholar", "sociologist", "philosopher", "economist", "book",
      "article", "paper", "minister", "mr", "mrs", "ms", "see", "through", "with", "at", "on", "to",
      "specifically", "notably", "interestingly", "indeed", "further", "work", "works", "another",
      "other", "others", "his", "her", "their", "its", "our", "between", "among", "during", "under",
      "contrary", "consistent", "referring", "citing", "even", "though", "yet", "so", "until",
    ],
    dated: [
      "act", "law", "convention", "protocol", "declaration", "treaty", "agreement", "conference",
      "summit", "war", "crisis", "olympics", "cup", "table", "figure", "fig", "appendix", "equation",
      "chapter", "article", "regulation", "decree", "resolution", "amendment", "revolution", "era",
      "century", "phase", "election", "elections", "pandemic", "born", "died", "eq", "no", "section",
    ],
    beforeDates: [
      "since", "in", "of", "year", "years", "january", "february", "march", "april", "may", "june",
      "july", "august", "september", "october", "november", "december", "until", "before", "after",
      "from", "between", "early", "late", "mid", "circa", "ca", "c", "spring", "summer", "autumn",
      "fall", "winter", "class", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
      "oct", "nov", "dec", "to", "and", "around", "during",
    ],
    months: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
      "oct", "nov", "dec",
    ],
    placeWords: ["in", "at", "during", "for", "on", "across", "within"])
}
