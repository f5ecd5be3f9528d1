/// What decides whether a hyphen at a line's end belongs to its word.
package struct HyphenWords: Sendable {
  /// First members of compounds that are written with a hyphen: `non-intervensi`.
  package var hyphenatedPrefixes: Set<String>
  /// Second members that are written with a hyphen: `undang-undangnya` needs none, `-an` does.
  package var hyphenatedSuffixes: Set<String>
  /// Pairs of two different words that are written with a hyphen: `sebab-akibat`.
  package var compounds: Set<String>
  /// Prefixes that reduplication puts before its second half: `tolong-menolong`.
  package var reduplicationPrefixes: [String]
  /// Endings that it puts behind the second half: `sekurang-kurangnya`.
  package var reduplicationSuffixes: [String]

  package func merging(_ other: HyphenWords) -> HyphenWords {
    HyphenWords(
      hyphenatedPrefixes: hyphenatedPrefixes.union(other.hyphenatedPrefixes),
      hyphenatedSuffixes: hyphenatedSuffixes.union(other.hyphenatedSuffixes),
      compounds: compounds.union(other.compounds),
      reduplicationPrefixes: reduplicationPrefixes + other.reduplicationPrefixes,
      reduplicationSuffixes: reduplicationSuffixes + other.reduplicationSuffixes)
  }
}

extension HyphenWords {
  package static let indonesian = HyphenWords(
    hyphenatedPrefixes: ["non", "pra", "pasca", "eks", "kontra", "anti", "sosio"],
    hyphenatedSuffixes: ["an"],
    compounds: [
      "sebab-akibat", "suami-istri", "suami-isteri", "jual-beli", "pro-kontra", "tarik-ulur",
      "tarik-menarik", "hitam-putih", "keluar-masuk", "naik-turun", "pulang-pergi", "siang-malam",
      "tua-muda", "kaya-miskin", "maju-mundur", "untung-rugi", "input-output", "ibu-bapak",
      "bapak-ibu", "guru-murid", "guru-siswa", "sosial-ekonomi", "sosial-budaya",
      "sosial-politik", "ekonomi-politik", "ekonomi-sosial", "politik-ekonomi", "lintas-batas",
      "timbal-balik", "hilir-mudik", "pinjam-meminjam", "hulu-hilir", "pusat-daerah",
      "desa-kota", "kiri-kanan", "atas-bawah", "tanya-jawab", "serah-terima", "simpan-pinjam",
    ],
    reduplicationPrefixes: ["me", "mem", "men", "meng", "meny", "ber", "ke", "se"],
    reduplicationSuffixes: ["nya", "an", "kan", "lah", "ku", "mu", "pun", "i"])

  package static let english = HyphenWords(
    hyphenatedPrefixes: [
      "non", "post", "self", "ex", "well", "semi", "quasi", "all", "cross", "high", "low", "long",
      "short", "socio", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
      "ten",
      "e", "x", "t", "p", "follow", "peer", "large", "small", "full", "part", "half", "mid",
    ],
    hyphenatedSuffixes: [
      "based", "like", "wide", "free", "off", "up", "known", "oriented", "related", "driven",
      "specific", "friendly", "dependent", "centred", "centered", "scale",
    ],
    compounds: [
      "decision-making", "policy-making", "problem-solving", "peace-building", "state-building",
      "capacity-building", "cause-effect", "input-output", "socio-economic", "follow-up",
      "face-to", "to-face", "policy-maker", "policy-makers", "decision-makers", "burden-sharing",
    ],
    reduplicationPrefixes: [], reduplicationSuffixes: [])
}
