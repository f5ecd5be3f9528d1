extension Rule {
  static let impossibleYear = Rule(
    "year-impossible", .warning, "A work of a year that cannot be",
    why: "A work is not younger than the paper that cites it, but for works in press.",
    mend: "Look at the source: a digit may be misread. The paper itself may err.",
    bad: "a paper of 2021 that lists a work of 2201",
    good: "a paper of 2021 that lists a work of 2001")

  static let malformedDOI = Rule(
    "doi-malformed", .warning, "A DOI that is none",
    why:
      "DOI Handbook 2.2: 10., a prefix of digits, a slash, a suffix without blanks. One letter too "
      + "few and the link leads nowhere.",
    mend: "Look at the source and mend the DOI; an address belongs in URL.",
    bad: "10.21/", good: "10.21831/jpe.v9i1.36543")

  static let malformedISSN = Rule(
    "issn-malformed", .warning, "An ISSN that is none",
    why: "ISO 3297: four digits, a hyphen, three digits and a check digit that must fit.",
    mend: "Look at the source and mend the ISSN. The journal itself may misprint it.",
    bad: "2088-6992", good: "2088-6993")

  static let malformedISBN = Rule(
    "isbn-malformed", .warning, "An ISBN that is none",
    why: "ISO 2108: ten or thirteen digits, the last a check digit that must fit.",
    mend: "Look at the source and mend the ISBN.",
    bad: "978-0-306-40615-8", good: "978-0-306-40615-7")

  static let pagesBackwards = Rule(
    "pages-backwards", .warning, "Pages that run backwards",
    why: "The first page of a work stands before its last; mostly a digit is misread.",
    mend: "Look at the source and mend the pages.",
    bad: "170-151", good: "151-170")
}
