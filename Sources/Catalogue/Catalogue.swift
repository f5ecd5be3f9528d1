import GRDB

/// What petik remembers of a dataset besides its files: derived, and deletable at any time.
package struct Catalogue {
  package let database: DatabasePool
}
