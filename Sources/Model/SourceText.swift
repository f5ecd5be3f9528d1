import PetikText

/// A source file, decoded: what all spans refer to.
package struct SourceText: Sendable {
  /// Path below the dataset's root, with `/`.
  package var path: String
  package var sha256: String
  /// Length of the file, before decoding.
  package var byteCount: Int
  /// IANA name of the encoding that was read.
  package var encoding: String
  package var bytes: Bytes
  /// The decoded bytes are the file's own: spans are offsets in the file itself.
  package var isVerbatim: Bool
  package var format: SourceFormat

  package init(
    path: String, sha256: String, byteCount: Int, encoding: String, bytes: Bytes, isVerbatim: Bool,
    format: SourceFormat = .plainText
  ) {
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.encoding = encoding
    self.bytes = bytes
    self.isVerbatim = isVerbatim
    self.format = format
  }
}
