extension Rule {
  static let cellType = Rule(
    "cell-type", .error, "A cell is not of its column's type",
    why:
      "Table Schema says how each type is written. Blanks, a decimal comma, a Unicode minus or a "
      + "per cent sign make a number a text.",
    mend: "Write the value as its type is written, or change the field's type in the schema.",
    bad: "mean (number)\n\"13,10\"", good: "mean (number)\n13.10")

  static let cellRequired = Rule(
    "cell-required", .error, "A required cell is empty",
    why:
      "The field's constraint `required`, or its part in the primary key, asks for a value in each row.",
    mend: "Write the value, or take the constraint away.",
    bad: "id,n\n,30", good: "id,n\nR1,30")

  static let cellRange = Rule(
    "cell-range", .error, "A cell lies outside its column's limits",
    why: "The field's constraints minimum, maximum, exclusiveMinimum and exclusiveMaximum.",
    mend: "Look at the source, mend the cell, or widen the limits.",
    bad: "p (maximum 1)\n12", good: "p (maximum 1)\n0.12")

  static let cellLength = Rule(
    "cell-length", .error, "A cell is too short or too long",
    why: "The field's constraints minLength and maxLength, in characters.",
    mend: "Look at the source, mend the cell, or widen the limits.",
    bad: "kode (minLength 3)\nR1", good: "kode (minLength 3)\nR01")

  static let cellPattern = Rule(
    "cell-pattern", .error, "A cell does not look as its column's pattern asks",
    why:
      "The field's constraint pattern describes the whole value. Patterns are read in linear time, "
      + "without back-references and look-around.",
    mend: "Mend the cell or the pattern.",
    bad: "kode (pattern R[0-9]+)\n7", good: "kode (pattern R[0-9]+)\nR7")

  static let cellEnum = Rule(
    "cell-enum", .error, "A cell is none of its column's values",
    why: "The field's constraint enum, or its categories (Table Schema v2).",
    mend: "Use one of the values, or add the value to the list.",
    bad: "kelompok (enum kontrol, perlakuan)\nkontroll",
    good: "kelompok (enum kontrol, perlakuan)\nkontrol")

  static let notFinite = Rule(
    "cell-not-finite", .warning, "NaN or INF stands where a number should",
    why:
      "Table Schema allows both, but no paper prints them: they come from a calculation that failed.",
    mend: "Write the number, or leave the cell empty.",
    bad: "mean\nNaN", good: "mean\n13.10")
}
