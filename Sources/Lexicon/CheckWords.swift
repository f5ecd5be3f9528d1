/// Words in the headers of columns that say what their numbers are, as match keys.
package struct CheckWords: Sendable {
  package var means: Set<String>
  /// Standard deviations and errors: never below zero.
  package var deviations: Set<String>
  /// Probabilities: from 0 to 1.
  package var probabilities: Set<String>
  /// Sizes of groups.
  package var sizes: Set<String>
  /// Scales whose answers are whole numbers.
  package var wholeScales: Set<String>

  package func merging(_ other: CheckWords) -> CheckWords {
    CheckWords(
      means: means.union(other.means), deviations: deviations.union(other.deviations),
      probabilities: probabilities.union(other.probabilities), sizes: sizes.union(other.sizes),
      wholeScales: wholeScales.union(other.wholeScales))
  }

  package static let indonesian = CheckWords(
    means: ["rata rata", "rerata", "rataan", "nilai rata rata", "skor rata rata"],
    deviations: ["simpangan baku", "standar deviasi", "deviasi standar", "galat baku"],
    probabilities: ["nilai p", "signifikansi", "probabilitas"],
    sizes: ["jumlah responden", "jumlah sampel", "ukuran sampel"],
    wholeScales: ["likert", "skala likert"])

  package static let english = CheckWords(
    means: ["mean", "m", "average", "mean score"],
    deviations: [
      "sd", "s d", "std dev", "std deviation", "standard deviation", "se", "std error",
      "standard error",
    ],
    probabilities: ["p", "p value", "p values", "sig", "sig 2 tailed", "asymp sig 2 tailed"],
    sizes: ["n", "sample size", "number of respondents"],
    wholeScales: ["likert", "likert scale", "likert item"])
}
