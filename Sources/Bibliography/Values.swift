import PetikModel
import PetikText

extension String {
  /// The first and last page of `12–19`, `12-19`; one page alone; other forms as they are.
  package var pageRange: [String] {
    let parts = split { $0 == "-" || $0 == "–" || $0 == "—" }.map {
      String($0.trimmingPrefix { $0 == " " })
    }
    return parts.count == 2 ? parts : [self]
  }
}

extension String {
  /// On one line: line ends and other control characters become blanks.
  var onOneLine: String {
    let isPlain = unicodeScalars.allSatisfy { !$0.isControl }
    if isPlain { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  /// Of Unicode's categories Cc, Zl and Zp.
  fileprivate var isControl: Bool {
    value < 0x20 || 0x7F...0x9F ~= value || value == 0x2028 || value == 0x2029
  }
}

extension PartialDate {
  /// `2020`, `2020-03`, `2020-03-31`.
  package var iso: String {
    var text = String(year)
    if let month { text += (month < 10 ? "-0" : "-") + String(month) }
    if let day { text += (day < 10 ? "-0" : "-") + String(day) }
    return text
  }
}
