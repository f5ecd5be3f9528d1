import PetikText

/// What the cells of tables are made of.
package final class TableWords: Sendable {
  /// What a single word may be in a table.
  package struct Class: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Spelled out, so that lists of classes cost nothing in other modules.
    package init(arrayLiteral classes: Self...) {
      rawValue = classes.reduce(0) { $0 | $1.rawValue }
    }

    package static let connective = Self(rawValue: 1)
    package static let missing = Self(rawValue: 2)
    package static let yearName = Self(rawValue: 4)
    package static let columnName = Self(rawValue: 8)
    package static let nameHead = Self(rawValue: 16)
    package static let currency = Self(rawValue: 32)
  }

  /// All words of the lists below but truths, months and totals.
  package let classes: WordTable<Class>
  /// Words that cannot end a cell or a caption: something follows them.
  package let connectives: Set<String>
  /// Marks of a missing value, apart from dashes and dots.
  package let missingMarks: Set<String>
  /// Names of columns of years, and of spanners over years.
  package let yearNames: Set<String>
  /// Words that are the whole name of a column more often than a part of one: `df`, `Tahun`.
  package let columnNames: Set<String>
  /// Words that open a name of several words: `Jumlah penduduk`, `Mean score`.
  package let nameHeads: Set<String>
  /// Signs and codes of money that stand before an amount.
  package let currencies: Set<String>
  package let trueWords: Set<String>
  package let falseWords: Set<String>
  /// Month names and their numbers.
  package let months: [String: Int]
  /// The whole stub of a total row, as a match key.
  package let totals: Set<String>
  /// Endings of adjectives that stand before their noun.
  package let adjectiveEndings: [String]

  package init(
    connectives: Set<String>, missingMarks: Set<String>, yearNames: Set<String>,
    columnNames: Set<String>, nameHeads: Set<String>, currencies: Set<String>,
    trueWords: Set<String>, falseWords: Set<String>, months: [String: Int], totals: Set<String>,
    adjectiveEndings: [String]
  ) {
    self.connectives = connectives
    self.missingMarks = missingMarks
    self.yearNames = yearNames
    self.columnNames = columnNames
    self.nameHeads = nameHeads
    self.currencies = currencies
    self.trueWords = trueWords
    self.falseWords = falseWords
    self.months = months
    self.totals = totals
    self.adjectiveEndings = adjectiveEndings
    classes = WordTable([
      (connectives, .connective), (missingMarks, .missing), (yearNames, .yearName),
      (columnNames, .columnName), (nameHeads, .nameHead), (currencies, .currency),
    ])
  }

  package func merging(_ other: TableWords) -> TableWords {
    TableWords(
      connectives: connectives.union(other.connectives),
      missingMarks: missingMarks.union(other.missingMarks),
      yearNames: yearNames.union(other.yearNames),
      columnNames: columnNames.union(other.columnNames),
      nameHeads: nameHeads.union(other.nameHeads),
      currencies: currencies.union(other.currencies),
      trueWords: trueWords.union(other.trueWords),
      falseWords: falseWords.union(other.falseWords),
      months: months.merging(other.months) { first, _ in first },
      totals: totals.union(other.totals),
      adjectiveEndings: adjectiveEndings + other.adjectiveEndings)
  }

  package static let indonesian = TableWords(
    connectives: [
      "dan", "atau", "di", "ke", "dari", "pada", "yang", "untuk", "dengan", "oleh", "dalam",
      "terhadap", "antara", "per", "serta", "bagi", "tentang", "sebagai", "melalui", "menurut",
      "berdasarkan",
    ],
    missingMarks: ["tt", "t.t.", "tad", "t.a.d."],
    yearNames: ["tahun"],
    columnNames: [
      "no", "no.", "ket", "ket.", "tahun", "nama", "negara", "provinsi", "kabupaten", "kecamatan",
      "desa", "variabel", "kategori", "model", "aspek", "indikator", "dimensi", "jumlah", "total",
      "frekuensi", "persentase", "persen", "rata-rata", "keterangan", "uraian", "satuan", "nilai",
      "skor", "responden", "informan", "tokoh", "kelompok", "kelas", "bulan", "tanggal", "jenis",
      "wilayah", "kode", "pernyataan", "peneliti", "penulis", "metode", "hasil",
    ],
    nameHeads: [
      "jumlah", "rata-rata", "nilai", "total", "tingkat", "persentase", "nama", "jenis", "luas",
      "kode", "tahun", "indeks", "angka", "laju", "hasil", "model", "variabel", "std.",
    ],
    currencies: ["rp", "rp.", "idr"],
    trueWords: ["ya"], falseWords: ["tidak"],
    months: [
      "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6,
      "juli": 7, "agustus": 8, "september": 9, "oktober": 10, "november": 11, "nopember": 11,
      "desember": 12,
    ],
    totals: [
      "jumlah", "total", "jumlah total", "total jumlah", "total keseluruhan", "jumlah keseluruhan",
    ],
    adjectiveEndings: [])

  package static let english = TableWords(
    connectives: [
      "and", "or", "of", "in", "the", "to", "for", "with", "by", "from", "on", "at", "as", "an",
      "per", "between", "into", "than", "that", "&",
    ],
    missingMarks: ["n.a.", "na", "n/a", "n.d.", "nil"],
    yearNames: ["year", "years"],
    columnNames: [
      "df", "n", "f", "t", "p", "r", "sd", "m", "sig", "sig.", "%", "p-value", "z-value", "t-value",
      "year", "name", "country", "variable", "variables", "category", "model", "mean", "total",
      "frequency", "percentage", "percent", "description", "no.", "item", "author", "authors",
      "method", "methods", "result", "results", "indicator", "dimension", "character", "theme",
      "code", "unit", "value", "score", "group", "class", "region", "month", "date", "type",
    ],
    nameHeads: [
      "number", "mean", "average", "total", "rate", "percentage", "name", "type", "standard",
      "std.",
      "model", "level",
    ],
    currencies: ["us$", "usd", "$", "€", "£", "rm"],
    trueWords: ["yes"], falseWords: ["no"],
    months: [
      "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8,
      "october": 10, "december": 12,
    ],
    totals: ["total", "totals", "sum", "grand total", "overall total"],
    adjectiveEndings: ["al", "ive", "ic", "ous", "ary", "ed"])
}
