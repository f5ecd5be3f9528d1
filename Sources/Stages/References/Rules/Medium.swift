extension FieldRule {
  /// `[Skripsi, Universitas Contoh]`, `(Tesis, Universitas Contoh)`, `[Internet]`: what a bracket
  /// says of the kind of work.
  static let medium = FieldRule("medium") { entry in
    for open in entry.tokens.indices where entry.isFree(open) {
      let isSquare = entry.isSign(open, "[")
      guard isSquare || entry.isSign(open, "("), open > entry.start,
        let close = (open + 1..<min(entry.count, open + 16)).first(where: {
          entry.isSign($0, "]") || entry.isSign($0, ")")
        })
      else { continue }
      let inside = (open + 1)..<close
      if entry.isThesis(inside), inside.allSatisfy({ entry.isFree($0) }) {
        entry.readThesis(inside)
      } else if !(isSquare && inside.count <= 3
        && inside.allSatisfy { entry.tokens[$0].kind == .word })
      {
        continue
      }
      entry.take(open..<(close + 1))
    }
  }
}
