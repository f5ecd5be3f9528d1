/// A whole number kept in half its width, where there are many of them. What is beyond 32 bits is
/// kept as the nearest that is not.
@usableFromInline @propertyWrapper package struct Narrow: Hashable, Sendable {
  @usableFromInline var stored: Int32

  @inlinable package init(wrappedValue: Int) { stored = Int32(clamping: wrappedValue) }

  @inlinable package var wrappedValue: Int {
    get { Int(stored) }
    set { stored = Int32(clamping: newValue) }
  }
}
