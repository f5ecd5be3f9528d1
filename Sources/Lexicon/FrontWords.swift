/// What front matter is made of.
package struct FrontWords: Sendable {
  /// Labels of statements, as match keys: `received`, `volume`, `doi`.
  package var statementLabels: Set<String>
  /// Labels of dates and the kind of date they state.
  package var dateLabels: [String: String]
  /// Words in the names of institutions.
  package var institutionWords: Set<String>
  /// Words in postal addresses.
  package var addressWords: Set<String>
  /// Months in lower case, by number.
  package var months: [String: Int]
  /// Academic titles and degrees, without points.
  package var degrees: Set<String>
  /// Words before authors' names: `Oleh: …`.
  package var bylines: Set<String>
  /// Openings of lines that say what a paper was written for.
  package var dedications: Set<String>
  /// Words before an e-mail or a corresponding author.
  package var correspondenceWords: Set<String>

  package func merging(_ other: FrontWords) -> FrontWords {
    FrontWords(
      statementLabels: statementLabels.union(other.statementLabels),
      dateLabels: dateLabels.merging(other.dateLabels) { first, _ in first },
      institutionWords: institutionWords.union(other.institutionWords),
      addressWords: addressWords.union(other.addressWords),
      months: months.merging(other.months) { first, _ in first },
      degrees: degrees.union(other.degrees), bylines: bylines.union(other.bylines),
      dedications: dedications.union(other.dedications),
      correspondenceWords: correspondenceWords.union(other.correspondenceWords))
  }

  package static let indonesian = FrontWords(
    statementLabels: [
      "diterima", "direvisi", "disetujui", "dipublikasikan", "diterbitkan", "dikirim", "diajukan",
      "tanggal terbit", "riwayat artikel", "surel", "korespondensi", "tersedia daring",
      "penulis korespondensi", "naskah diterima",
    ],
    dateLabels: [
      "diterima": "received", "direvisi": "revised", "disetujui": "accepted",
      "dipublikasikan": "published", "diterbitkan": "published", "dikirim": "received",
      "diajukan": "received", "tanggal terbit": "published", "naskah diterima": "received",
      "tersedia daring": "published",
    ],
    institutionWords: [
      "universitas", "institut", "politeknik", "sekolah", "fakultas", "jurusan", "prodi", "program",
      "departemen", "kementerian", "badan", "balai", "pusat", "lembaga", "dinas", "akademi",
      "laboratorium", "studi",
    ],
    addressWords: [
      "jalan", "jl", "kota", "kabupaten", "provinsi", "kampus", "gedung", "telp", "indonesia",
    ],
    months: [
      "januari": 1, "februari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7,
      "agustus": 8, "september": 9, "oktober": 10, "november": 11, "nopember": 11, "desember": 12,
    ],
    degrees: ["dr", "prof", "drs", "dra", "ir", "h", "hj", "sh", "mh", "msi", "mpd", "spd", "se"],
    bylines: ["oleh", "disusun oleh", "penulis", "ditulis oleh", "penyusun"],
    dedications: [
      "disusun untuk", "diajukan untuk", "diajukan sebagai", "makalah", "skripsi", "tesis",
    ],
    correspondenceWords: ["surel", "korespondensi", "pos-el", "penulis korespondensi"])

  package static let english = FrontWords(
    statementLabels: [
      "received", "revised", "accepted", "published", "submitted", "available online", "doi",
      "volume", "issue", "number", "pages", "issn", "p issn", "e issn", "email", "e mail",
      "article history", "corresponding author", "corresponding author e mail", "citation",
      "copyright", "online", "vol", "corresponding author email", "history",
    ],
    dateLabels: [
      "received": "received", "submitted": "received", "revised": "revised",
      "accepted": "accepted", "published": "published", "available online": "published",
      "online": "published",
    ],
    institutionWords: [
      "university", "institute", "college", "school", "faculty", "department", "ministry",
      "academy", "laboratory", "centre", "center", "polytechnic", "corporation", "hospital",
    ],
    addressWords: ["street", "avenue", "road", "building", "campus", "malaysia", "australia"],
    months: [
      "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
      "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
      "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
      "nov": 11, "dec": 12,
    ],
    degrees: ["phd", "md", "ma", "msc", "bsc", "mba"],
    bylines: ["by", "written by", "authors", "author"],
    dedications: ["submitted to", "submitted in", "presented at"],
    correspondenceWords: ["email", "e-mail", "corresponding", "correspondence"])
}
