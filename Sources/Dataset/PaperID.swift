import PetikText

/// The id of a source's paper: its path below the raw folder without its extension, each separator
/// a `-`, other characters than letters, digits, `.`, `_`, `-` replaced by `-`.
package func paperID(ofPath path: String) -> String {
  var name = Bytes(path.utf8)
  let base = name.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
  if let point = name.lastIndex(of: 0x2E), point > base { name.removeSubrange(point...) }
  var id = ""
  for scalar in name.string.unicodeScalars {
    let isKept = scalar.isLetter || scalar.isDigit || "._-".unicodeScalars.contains(scalar)
    id.unicodeScalars.append(isKept ? scalar : "-")
  }
  // A name that begins with a point would be hidden, `..` would leave the folder.
  if id.hasPrefix(".") { id = "-" + id.dropFirst() }
  return id.isEmpty ? "-" : id
}
