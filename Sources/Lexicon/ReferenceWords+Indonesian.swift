extension ReferenceWords {
  package static let indonesian = ReferenceWords(
    connectives: ["dan"],
    etAl: ["dkk", "d.k.k"],
    containerWords: ["dalam"],
    containerPrefixes: ["di"],
    lawYearWords: ["tahun", "th"],
    abbreviations: ["univ", "kab", "prov", "tbk"],
    accessWords: ["diakses", "diakes", "dikutip", "diunduh", "dilihat", "diambil", "diperoleh"],
    addressWords: ["tersedia", "dari", "pada", "di", "tautan", "melalui", "laman"],
    editorWords: ["ed", "penyunting", "editor"],
    translatorWords: ["terj", "penerjemah", "terjemahan", "alih bahasa"],
    pageWords: ["hlm", "hal", "halaman", "h"],
    volumeWords: ["vol", "volume", "jilid"],
    issueWords: ["no", "nomor", "edisi"],
    editionWords: ["edisi", "cet", "cetakan"],
    thesisWords: ["skripsi", "tesis", "disertasi"],
    lawWords: [
      "undang-undang", "peraturan", "keputusan", "putusan", "perpres", "permen", "perda", "uu",
      "instruksi", "kepres", "keppres",
    ],
    conferenceWords: ["prosiding", "seminar", "konferensi", "simposium", "lokakarya"],
    journalWords: ["jurnal", "buletin", "majalah", "warta", "berkala"],
    publisherWords: [
      "penerbit", "pustaka", "pers", "grafindo", "gramedia", "rajawali", "yayasan", "percetakan",
      "cv", "pt", "media", "kencana", "alfabeta", "erlangga",
    ],
    organisationWords: [
      "badan", "kantor", "desa", "kementerian", "kementrian", "dinas", "universitas", "institut",
      "lembaga", "pusat",
      "republik", "indonesia", "komisi", "departemen", "direktorat", "pemerintah", "majelis",
      "mahkamah", "biro", "dewan", "yayasan", "asosiasi", "perpustakaan", "sekretariat", "bank",
      "tim", "balai", "kepolisian", "otoritas", "kabupaten", "provinsi", "kota", "kemenkes",
    ],
    reportWords: ["laporan", "naskah akademik", "statistik"],
    undatedWords: ["t.t", "tt", "t.th", "tanpa tahun"],
    particles: ["bin", "binti", "al", "el"],
    suffixes: [],
    degrees: [
      "dr", "prof", "drs", "dra", "ir", "hj", "kh", "s.h", "sh", "m.h", "m.si", "m.hum", "m.pd",
      "s.pd", "s.e", "s.sos", "m.kom", "s.kom", "m.t", "s.t", "m.m", "m.a", "ph.d", "m.sc", "m.ag",
      "s.ag", "s.ip", "m.ip", "m.kes", "s.psi", "m.psi", "m.kn", "ll.m", "se.i",
    ],
    companyWords: ["tbk", "persero"],
    editedWords: ["disunting", "diedit", "ed"], byWords: ["oleh"],
    prefixWords: [
      "lihat", "juga", "pula", "bandingkan", "dengan", "baca", "vide", "lih", "bdk", "misalnya",
      "periksa",
    ],
    months: [
      "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6,
      "juli": 7, "agustus": 8, "september": 9, "oktober": 10, "november": 11, "nopember": 11,
      "desember": 12, "agt": 8, "agu": 8, "okt": 10, "des": 12, "peb": 2,
    ],
    followingHeadings: [
      "biografi penulis", "biodata penulis", "tentang penulis", "profil penulis", "riwayat penulis",
      "biodata", "riwayat hidup", "daftar riwayat hidup", "lampiran", "lampiran lampiran",
    ])
}
