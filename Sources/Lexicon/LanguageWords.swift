import PetikText

/// Words so common that a text's language can be told by counting them.
package struct LanguageWords: Sendable {
  /// Languages by their ISO 639-1 codes, in alphabetical order.
  package let languages: [String]
  /// Their words; the languages as indices of `languages`.
  package let common: CommonWords

  /// - Parameter common: words of one language, by its code; no word is in two.
  package init(common: [String: Set<String>]) {
    let languages = common.keys.sorted()
    self.languages = languages
    self.common = CommonWords(languages.map { (common[$0] ?? []).sorted() })
  }

  package static let standard = LanguageWords(common: [
    "id": [
      "yang", "dan", "di", "dari", "untuk", "dengan", "pada", "ini", "itu", "dalam", "adalah",
      "tidak", "akan", "oleh", "sebagai", "juga", "ke", "karena", "dapat", "atau", "bahwa", "telah",
      "lebih", "menjadi", "antara", "para", "serta", "tersebut", "secara", "terhadap", "hal",
      "kata",
      "kunci", "penelitian", "hasil", "metode", "tahun", "melalui", "tentang", "seperti", "bagi",
      "berdasarkan", "sebuah", "suatu", "merupakan", "jurnal", "tabel", "gambar", "masyarakat",
      "pendahuluan", "pembahasan", "kesimpulan", "simpulan", "saran", "dampak", "pengaruh",
      "analisis", "peran", "upaya", "kebijakan", "pemerintah", "negara", "ia", "kami", "kita",
      "mereka", "saya", "belum", "sudah", "namun", "tetapi", "sehingga", "maka", "jika", "saat",
      "setelah", "sebelum", "hingga", "maupun", "masih", "banyak", "beberapa", "semua", "setiap",
      "pengembangan", "studi",
      "desa", "sekolah", "guru", "siswa", "bahasa", "hukum", "ekonomi", "sosial",
      "ilmiah", "daftar", "pustaka",
    ],
    "en": [
      "the", "of", "and", "to", "in", "is", "that", "for", "as", "with", "was", "on", "by", "are",
      "this", "from", "be", "an", "were", "which", "it", "has", "have", "their", "or", "not", "at",
      "its", "these", "between", "can", "been", "also", "more", "but", "they", "study", "research",
      "using", "used", "results", "than", "such", "through", "into", "other", "may", "who", "our",
      "we", "based", "method", "methods", "analysis", "effect", "role", "keywords", "journal",
      "table", "figure", "introduction", "conclusion", "discussion", "policy", "law",
      "against", "development", "social", "education", "language",
      "references",
    ],
  ])
}
