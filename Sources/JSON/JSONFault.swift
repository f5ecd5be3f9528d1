import PetikText

/// What is wrong with a JSON text (RFC 8259), at its physical place.
package struct JSONFault: Hashable, Sendable {
  package var message: String
  /// Byte offset in the text.
  package var offset: Int
  package var place: TextPlace

  package init(_ message: String, offset: Int, place: TextPlace) {
    self.message = message
    self.offset = offset
    self.place = place
  }
}
