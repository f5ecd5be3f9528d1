extension Rule {
  static let longTable = Rule(
    "long-table", .note, "A table too long to weigh as a whole",
    why:
      "Checks that look at a whole column hold its rows in memory. Papers' tables are short; of one "
      + "with more than \(KeptRows.most) rows only the cells are checked, one by one.",
    mend: "Nothing; or divide the table.",
    bad: "a table of 6000 rows", good: "a table of 600 rows")

  static let yearRange = Rule(
    "year-range", .warning, "A year that no paper tells of",
    why: "Years of data lie between 1000 and 2100; others are mostly a lost digit.",
    mend: "Look at the source and mend the year, or take the column for another type.",
    bad: "Tahun\n20190", good: "Tahun\n2019")

  static let negativeDeviation = Rule(
    "negative-deviation", .error, "A deviation below zero",
    why: "Standard deviations and standard errors are roots and never negative; mostly a dash was "
      + "read as a minus, or the columns have moved.",
    mend: "Look at the source and mend the number.",
    bad: "SD\n-0.52", good: "SD\n0.52")

  static let probabilityRange = Rule(
    "probability-range", .error, "A probability outside 0 to 1",
    why: "In a column of probabilities a number above 1 has mostly lost its decimal sign.",
    mend: "Look at the source and mend the number.",
    bad: "p\n0.012\n0.340\n43", good: "p\n0.012\n0.340\n0.043")

  static let impossibleMean = Rule(
    "impossible-mean", .note, "A mean that whole answers cannot have",
    why:
      "GRIM (Brown & Heathers 2017): the mean of n whole numbers is a multiple of 1/n. Looked at "
      + "only where the table says that answers are on a Likert scale and n is small enough.",
    mend: "Look at the source: the mean, n or a decimal may be misread. The paper itself may err.",
    bad: "Likert; n,Mean\n20,3.47", good: "Likert; n,Mean\n20,3.45")

  static let lostDecimal = Rule(
    "lost-decimal", .warning, "A number that has lost its decimal sign",
    why:
      "One number without decimals, far above all others of its column, that lies among them once "
      + "the sign is put back.",
    mend: "Look at the source and mend the number.",
    bad: "Mean\n12.50\n1310\n14.00\n13.75\n12.90", good: "Mean\n12.50\n13.10\n14.00\n13.75\n12.90")

  static let significanceStars = Rule(
    "significance-stars", .warning, "Stars that contradict their probabilities",
    why: "Whatever a table's stars stand for, more of them mean a smaller probability.",
    mend: "Look at the source: the probability or the stars are misread.",
    bad: "p\n0.040**\n0.020*", good: "p\n0.040*\n0.020**")
}
