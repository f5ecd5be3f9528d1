extension FieldRule {
  /// `[1]`, `1.`, `(3)` before the entry.
  static let label = FieldRule("label") { entry in
    guard let first = entry.token(0) else { return }
    let isOpen = first.sign == "[" || first.sign == "("
    let number = isOpen ? 1 : 0
    guard let token = entry.token(number), token.kind == .number, token.digits <= 3 else { return }
    let closes = entry.isSign(number + 1, "]") || entry.isSign(number + 1, ")")
    guard isOpen ? closes : entry.isSign(1, ".") || closes else { return }
    entry.start = number + 2
    entry.take(0..<(number + 2))
  }
}
