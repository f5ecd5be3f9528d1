/// Units of columns of amounts.
package struct UnitWords: Sendable {
  /// Units, multiples and what is counted, in lower case.
  package var units: Set<String>
  /// Words before a unit in a caption's brackets.
  package var openings: Set<String>

  package func merging(_ other: UnitWords) -> UnitWords {
    UnitWords(
      units: units.union(other.units), openings: openings.union(other.openings))
  }

  package static let indonesian = UnitWords(
    units: [
      "rp", "rp.", "rupiah", "idr", "ribu", "ribuan", "juta", "jutaan", "miliar", "milyar",
      "triliun", "ratus", "puluh", "persen", "orang", "jiwa", "ekor", "buah", "unit", "lembar",
      "batang", "pohon", "kepala", "keluarga", "kk", "hari", "minggu", "bulan", "tahun", "jam",
      "menit", "detik", "kali", "butir", "tandan", "karung", "hektar", "hektare", "are", "kuintal",
      "kwintal", "ons", "siswa", "responden", "kasus", "gigitan", "derajat",
    ],
    openings: ["dalam", "satuan"])

  package static let english = UnitWords(
    units: [
      "%", "kg", "g", "mg", "µg", "μg", "ng", "t", "ton", "tons", "tonne", "tonnes", "mt", "ha",
      "m",
      "cm", "mm", "km", "µm", "μm", "nm", "l", "ml", "dl", "kl", "s", "ms", "min", "h", "hr", "hrs",
      "°c", "°f", "°", "kw", "mw", "gw", "wh", "kwh", "mwh", "kj", "mj", "kcal",
      "cal", "mv", "ma", "hz", "khz", "mhz", "ghz", "pa", "kpa", "mpa", "bar", "atm",
      "kn", "mol", "mmol", "ppm", "ppb", "db", "us$", "usd", "$", "€", "eur", "£", "gbp", "rm",
      "yen",
      "dollars", "percent", "people", "persons", "households", "years", "year", "months", "days",
      "hours", "minutes", "seconds", "thousand", "thousands", "million", "millions", "billion",
      "trillion", "hundred", "units", "cases", "students", "hectares", "hectare", "acre", "acres",
      "kilograms", "times", "bit", "bits", "kb", "mb", "gb", "tb", "px", "dpi",
    ],
    openings: ["in", "unit"])
}
