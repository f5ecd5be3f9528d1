import PetikLexicon
import PetikText

extension Check {
  /// Numbers that cannot be: years, deviations, probabilities, means, lost decimals.
  static let plausibility = Check(
    "plausibility",
    [.longTable, .yearRange, .negativeDeviation, .probabilityRange, .impossibleMean, .lostDecimal],
    .rows { table, _ in table.schema == nil ? nil : Plausibility(table) })
}

private final class Plausibility: RowCheck {
  let table: TableSubject
  let meanings: [ColumnMeaning]
  let words = Lexicon.standard.checks
  let isYear: [Bool]
  var rows = KeptRows()

  init(_ table: TableSubject) {
    self.table = table
    meanings = table.meanings
    isYear = table.header.indices.map { column in
      table.field(ofColumn: column).map { table.schema?.fields[$0].type == "year" } ?? false
    }
  }

  func take(_ row: Row, _ findings: inout Findings) { rows.keep(row) }

  func finish(_ findings: inout Findings) {
    guard !rows.isTooLong else {
      findings.add(
        .longTable,
        "the table has more than \(KeptRows.most) rows; years, deviations, probabilities and means "
          + "were not weighed", file: table.shown)
      return
    }
    let scope = [
      table.paperTable?.node["caption"]?.string ?? "", table.resource["title"]?.string ?? "",
    ]
    let isWholeScale = scope.contains { caption in
      words.wholeScales.contains { (" " + caption.matchKey + " ").contains(" \($0) ") }
    }
    let sizes = meanings.indices.filter { meanings[$0].isOne(of: words.sizes) }
    for column in meanings.indices {
      if isYear[column] { checkYears(column, &findings) }
      guard meanings[column].isNumeric else { continue }
      if meanings[column].isOne(of: words.deviations) { checkDeviations(column, &findings) }
      if meanings[column].isOne(of: words.probabilities) { checkProbabilities(column, &findings) }
      if isWholeScale, meanings[column].isOne(of: words.means), sizes.count == 1 {
        checkMeans(column, size: sizes[0], &findings)
      }
      checkMagnitudes(column, &findings)
    }
  }

  private func checkYears(_ column: Int, _ findings: inout Findings) {
    // What is no year at all is told by its type.
    for row in rows.rows where column < row.record.count && row.record[column].count > 3 {
      guard let year = Decimal(row.record[column]), !(1000...2100).contains(year.value) else {
        continue
      }
      findings.add(
        .yearRange, "found the year \(row.record.quoted(column)); expected one from 1000 to 2100",
        in: table, row, column: column)
    }
  }

  private func checkDeviations(_ column: Int, _ findings: inout Findings) {
    for (index, row) in rows.rows.enumerated() {
      guard let number = rows.number(index, column), number.value < 0 else { continue }
      findings.add(
        .negativeDeviation,
        "found \(row.record.quoted(column)); expected 0 or more: the column is a "
          + "deviation", in: table, row, column: column)
    }
  }

  /// `P` may head a column of women beside one of men: only where most of a column are
  /// probabilities is one that is none a fault.
  private func checkProbabilities(_ column: Int, _ findings: inout Findings) {
    let numbers = rows.rows.indices.compactMap { rows.number($0, column) }
    let likely = numbers.count { 0...1 ~= $0.value && $0.decimals >= 2 }
    guard numbers.count >= 3, likely * 3 >= numbers.count * 2 else { return }
    for (index, row) in rows.rows.enumerated() {
      guard let number = rows.number(index, column), !(0...1 ~= number.value) else { continue }
      findings.add(
        .probabilityRange, "found \(row.record.quoted(column)); expected a probability from 0 to 1",
        in: table, row, column: column)
    }
  }

  /// GRIM (Brown & Heathers 2017): the mean of n whole numbers is a fraction of n.
  private func checkMeans(_ column: Int, size: Int, _ findings: inout Findings) {
    for (index, row) in rows.rows.enumerated() {
      guard let mean = rows.number(index, column), let size = rows.number(index, size),
        size.decimals == 0, size.value >= 1, 2...9 ~= mean.decimals, abs(mean.value) < 1e6,
        // With more answers every rounded mean is possible.
        mean.rounding * 2 * size.value < 1
      else { continue }
      let sum = (mean.value * size.value).rounded()
      let isPossible = [sum - 1, sum, sum + 1].contains {
        abs($0 / size.value - mean.value) <= mean.rounding * 1.000_001
      }
      if isPossible { continue }
      findings.add(
        .impossibleMean,
        "found the mean \(row.record.quoted(column)) of \(Int(size.value)) whole answers; the nearest "
          + "possible is \(rounded(sum / size.value, mean.decimals))",
        in: table, row, column: column)
    }
  }

  private func rounded(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<min(decimals, 9) { scale *= 10 }
    let whole = Int((value * scale).rounded())
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return String(padded.dropLast(decimals)) + "." + String(padded.suffix(decimals))
  }

  /// A number without decimals in a column where all others have as many, and far larger than they:
  /// `1310` among 12.50, 14.00 and 13.75.
  private func checkMagnitudes(_ column: Int, _ findings: inout Findings) {
    let numbers = rows.rows.indices.map { rows.number($0, column) }
    let known = numbers.compactMap { $0 }
    guard known.count >= 5 else { return }
    let whole = known.filter { $0.decimals == 0 && $0.value != 0 }
    let others = known.filter { $0.decimals > 0 }
    guard whole.count == 1, others.count == known.count - 1,
      let decimals = others.first?.decimals, others.allSatisfy({ $0.decimals == decimals })
    else { return }
    let (most, least) = (
      others.map { abs($0.value) }.max() ?? 0, others.map { abs($0.value) }.min() ?? 0
    )
    let value = abs(whole[0].value)
    var scale = 1.0
    for _ in 0..<min(decimals, 12) { scale *= 10 }
    // Larger than all, and in their midst once the point is back.
    guard value > most * 5, value / scale >= least / 2, value / scale <= most * 2 else { return }
    guard let index = numbers.firstIndex(where: { $0 == whole[0] }) else { return }
    let row = rows.rows[index]
    findings.add(
      .lostDecimal,
      "found \(row.record.quoted(column)) in a column of numbers with \(decimals) decimals from "
        + "\(least) to \(most); was it \(value / scale)?", in: table, row, column: column)
  }
}
