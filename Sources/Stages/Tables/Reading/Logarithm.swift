/// Binary logarithm, by the series of the inverse hyperbolic tangent: the same on every machine.
func log2(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value > 0 ? 1024 : -1074 }
  let ratio = (value.significand - 1) / (value.significand + 1)
  let square = ratio * ratio
  let series =
    1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 11))))
  return Double(value.exponent) + 2 * ratio * series / 0.693_147_180_559_945_3
}

/// Binary logarithm of a number of quarters: counts are smoothed by quarters and halves.
func log2(quarters: Int) -> Bits {
  quarters < quarterLogarithms.count
    ? quarterLogarithms[quarters] : Bits(log2(Double(quarters) / 4))
}

private let quarterLogarithms: [Bits] = (0..<2048).map { Bits(log2(Double($0) / 4)) }
