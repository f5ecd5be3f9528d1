import PetikText

/// What a word, or a phrase as match key, may mean in a citation: one class for each list of
/// ``CitationWords``.
///
/// Inlinable, so that sets of classes are constants in the modules that ask.
@usableFromInline package struct CitationClass: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable package static var connective: Self { Self(rawValue: 1) }
  @inlinable package static var andOthers: Self { Self(rawValue: 1 << 1) }
  @inlinable package static var andOthersPart: Self { Self(rawValue: 1 << 2) }
  /// The first word of a phrase for the authors left out.
  @inlinable package static var opensAndOthers: Self { Self(rawValue: 1 << 3) }
  @inlinable package static var particle: Self { Self(rawValue: 1 << 4) }
  @inlinable package static var prefix: Self { Self(rawValue: 1 << 5) }
  @inlinable package static var secondary: Self { Self(rawValue: 1 << 6) }
  @inlinable package static var locator: Self { Self(rawValue: 1 << 7) }
  @inlinable package static var undated: Self { Self(rawValue: 1 << 8) }
  @inlinable package static var interview: Self { Self(rawValue: 1 << 9) }
  @inlinable package static var organisation: Self { Self(rawValue: 1 << 10) }
  @inlinable package static var organisationLink: Self { Self(rawValue: 1 << 11) }
  @inlinable package static var notName: Self { Self(rawValue: 1 << 12) }
  @inlinable package static var dated: Self { Self(rawValue: 1 << 13) }
  @inlinable package static var beforeDate: Self { Self(rawValue: 1 << 14) }
  @inlinable package static var month: Self { Self(rawValue: 1 << 15) }
  @inlinable package static var placeWord: Self { Self(rawValue: 1 << 16) }
  @inlinable package static var numbered: Self { Self(rawValue: 1 << 17) }
  @inlinable package static var kind: Self { Self(rawValue: 1 << 18) }

  // The library's own are generic code that no optimiser sees through.

  @inline(__always) @inlinable package func contains(_ other: Self) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  @inline(__always) @inlinable package func isIntersecting(_ other: Self) -> Bool {
    rawValue & other.rawValue != 0
  }

  @inline(__always) @inlinable package static func | (left: Self, right: Self) -> Self {
    Self(rawValue: left.rawValue | right.rawValue)
  }
}

extension WordTable<CitationClass> {
  convenience init(_ words: CitationWords) {
    self.init([
      (words.connectives, .connective), (words.andOthers, .andOthers),
      (words.andOthersParts, .andOthersPart),
      (Set(words.andOthers.filter { $0.utf8.contains(0x20) }.map(\.firstWord)), .opensAndOthers),
      (words.particles, .particle), (words.prefixes, .prefix), (words.secondary, .secondary),
      (words.locators, .locator), (words.undated, .undated), (words.interviews, .interview),
      (words.organisations, .organisation), (words.organisationLinks, .organisationLink),
      (words.notNames, .notName), (words.dated, .dated), (words.beforeDates, .beforeDate),
      (words.months, .month), (words.placeWords, .placeWord), (words.numbered, .numbered),
      (words.kinds, .kind),
    ])
  }
}
