/// A view that answers a question which users of the database have.
struct DatabaseView: Sendable {
  let name: String
  /// What a user asks.
  let question: String
  let select: String

  static let all: [DatabaseView] = [
    DatabaseView(
      name: "cited_works", question: "Which work is cited where?",
      select: """
        SELECT i.paper, i.citation, i.item, r.reference, r.work, w.title AS work_title,
            w.year AS work_year, c.text AS printed, s.section, s.main_role, b.page, i.locator
          FROM citation_items i
          JOIN citations c ON c.paper = i.paper AND c.citation = i.citation
          LEFT JOIN blocks b ON b.paper = c.paper AND b.block = c.block
          LEFT JOIN sections s ON s.paper = b.paper AND s.section = b.section
          LEFT JOIN paper_references r ON r.paper = i.paper AND r.reference = i.reference
          LEFT JOIN works w ON w.work = r.work
        """),
    DatabaseView(
      name: "most_cited",
      question: "Which works do most papers print, and how often are they cited?",
      select: """
        SELECT w.work, w.authors, w.year, w.title, count(DISTINCT r.paper) AS papers,
            count(i.item) AS citations
          FROM works w
          JOIN paper_references r ON r.work = w.work
          LEFT JOIN citation_items i ON i.paper = r.paper AND i.reference = r.reference
          GROUP BY w.work ORDER BY papers DESC, citations DESC, w.work
        """),
    DatabaseView(
      name: "uncited_references",
      question: "Which entries of a reference list does no citation and no note name?",
      select: """
        SELECT r.paper, r.reference, r.printed FROM paper_references r
          WHERE r.origin = 'list' AND NOT EXISTS (SELECT 1 FROM citation_items i
            JOIN paper_references o ON o.paper = i.paper AND o.reference = i.reference
            WHERE o.paper = r.paper AND o.work = r.work)
            AND NOT EXISTS (SELECT 1 FROM paper_references n WHERE n.paper = r.paper
              AND n.work = r.work AND n.origin = 'footnote')
        """),
    DatabaseView(
      name: "unmatched_citations", question: "Which citations lead to no reference?",
      select: """
        SELECT i.paper, i.citation, i.item, c.text AS printed, i.authors, i.year
          FROM citation_items i
          JOIN citations c ON c.paper = i.paper AND c.citation = i.citation
          WHERE i.reference IS NULL
        """),
    DatabaseView(
      name: "citations_by_role", question: "In which parts of papers are works cited?",
      select: """
        SELECT coalesce(main_role, 'none') AS role, count(*) AS citations,
            count(DISTINCT paper) AS papers FROM cited_works
          GROUP BY 1 ORDER BY 2 DESC, 1
        """),
    DatabaseView(
      name: "table_values", question: "Which values do tables state, with their captions?",
      select: """
        SELECT c.paper, c."table", t.label, t.caption, c."row", f.text AS row_name, c.column_name,
            c.type, c.unit, c.text, c.value, c.number
          FROM cells c
          JOIN tables t ON t.paper = c.paper AND t."table" = c."table"
          LEFT JOIN cells f ON f.paper = c.paper AND f."table" = c."table" AND f."row" = c."row"
            AND f."column" = 1
        """),
    DatabaseView(
      name: "outline", question: "How is a paper built?",
      select: """
        SELECT paper, position, level, substr('                ', 1, 2 * (level - 1))
            || coalesce(label || ' ', '') || coalesce(title, '') AS heading, role, page, paragraphs
          FROM sections ORDER BY paper, position
        """),
    DatabaseView(
      name: "cocited_works", question: "Which works stand in the same reference lists?",
      select: """
        SELECT a.work AS work, b.work AS other, count(DISTINCT a.paper) AS papers
          FROM paper_references a
          JOIN paper_references b ON b.paper = a.paper AND b.work > a.work
          GROUP BY a.work, b.work
        """),
  ]

  var create: String { "CREATE VIEW \(name) AS\n  -- \(question)\n\(select)" }
}
