extension Rule {
  static let expectSection = expected(
    "expect-section", "A paper lacks a section", #""sections": ["methods"]"#,
    "a paper without a section of the role methods", "a paper with its METODE")
  static let expectConfidence = expected(
    "expect-confidence", "An item is less sure than expected", #""minimumConfidence": 0.5"#,
    "a table of confidence 0.3", "a table of confidence 0.9")
  static let expectCoverage = expected(
    "expect-coverage", "Too much of a paper is unclassified", #""coverage": 0.98"#,
    "5 % of the visible bytes are unclassified", "1 % of the visible bytes are unclassified")
  static let expectRows = expected(
    "expect-rows", "A table has too few or too many rows", #""rows": {"minimum": 3}"#,
    "a table of 2 rows", "a table of 3 rows")
  static let expectColumns = expected(
    "expect-columns", "A table lacks a column", #""requiredColumns": ["Tahun"]"#,
    "Jumlah\n12", "Tahun,Jumlah\n2019,12")
  static let expectType = expected(
    "expect-type", "A cell is not of the expected type", #""columns": {"Tahun": {"type": "year"}}"#,
    "Tahun\nawal", "Tahun\n2019")
  static let expectRange = expected(
    "expect-range", "A number lies outside the expected range",
    #""columns": {"p": {"minimum": 0, "maximum": 1}}"#, "p\n12", "p\n0.12")
  static let expectEnum = expected(
    "expect-enum", "A cell is none of the expected values",
    #""columns": {"Kelompok": {"enum": ["A", "B"]}}"#, "Kelompok\nC", "Kelompok\nA")
  static let expectUnique = expected(
    "expect-unique", "A value stands twice in a column", #""columns": {"No": {"unique": true}}"#,
    "No\n1\n1", "No\n1\n2")
  static let expectOrder = expected(
    "expect-order", "A column is not in its order",
    #""columns": {"Tahun": {"monotone": "increasing"}}"#, "Tahun\n2020\n2019", "Tahun\n2019\n2020")
  static let expectSum = expected(
    "expect-sum", "A column does not add up to the expected sum",
    #""columns": {"Persen": {"sum": 100, "tolerance": 0.2}}"#, "Persen\n45\n45", "Persen\n45\n55")
  static let expectUnused = expected(
    "expect-unused", "A check of pipeline.json that looks at nothing",
    #"{"name": "panen", "caption": "Hasil Panen", …}"#, "no table with that caption",
    "a table with that caption")

  private static func expected(
    _ id: String, _ title: String, _ asked: String, _ bad: String, _ good: String
  ) -> Rule {
    Rule(
      id, id == "expect-unused" ? .warning : .error, title,
      why: "A check of the user's own, in pipeline.json under checks: \(asked)",
      mend: "Look at the source and mend the dataset, or change the check in pipeline.json.",
      bad: bad, good: good)
  }
}
