import PetikModel
import PetikText

extension String {
  /// The first and last page of `12–19`, `12-19`; one page alone; other forms as they are.
  var pageRange: [String] {
    let parts = split { $0 == "-" || $0 == "–" || $0 == "—" }.map {
      String($0.trimmingPrefix { $0 == " " })
    }
    return parts.count == 2 ? parts : [self]
  }
}

extension PartialDate {
  /// `2020`, `2020-03`, `2020-03-31`.
  var iso: String {
    var text = String(year)
    if let month { text += (month < 10 ? "-0" : "-") + String(month) }
    if let day { text += (day < 10 ? "-0" : "-") + String(day) }
    return text
  }
}
