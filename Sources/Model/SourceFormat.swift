/// What a source is written in; told by its name.
package enum SourceFormat: String, Hashable, Sendable {
  case plainText = "text/plain"
  case html = "text/html"
  case xhtml = "application/xhtml+xml"
  /// JATS.
  case xml = "application/xml"

  package init(path: String) {
    let name = path.lowercased()
    self =
      if name.hasSuffix(".html") || name.hasSuffix(".htm") {
        .html
      } else if name.hasSuffix(".xhtml") { .xhtml } else if name.hasSuffix(".xml") { .xml } else {
        .plainText
      }
  }

  package var mediaType: String { rawValue }
}
