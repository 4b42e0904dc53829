import Bulletin

/// What became of the rows of one file, for each cell of one figure.
struct Usage {
  typealias Key = [DimensionValue]

  /// What became of the rows that have a place among the cells.
  struct Entry {
    var counts = RowCounts()
    var places = RowPlaces()
  }

  var cells: [Key: Entry] = [:]
  /// Rows that count for every cell, since it cannot be told for which.
  var everywhere = RowCounts()
  /// All rows that were read.
  var read = 0
  /// Rows without a date among those left out.
  var undated = 0

  mutating func merge(_ other: Usage) {
    for (key, entry) in other.cells {
      cells[key, default: Entry()].counts.merge(entry.counts)
      cells[key]!.places.merge(entry.places)
    }
    addTotals(of: other)
  }

  /// Adds what another task counted of the same table.
  mutating func join(_ other: Usage) {
    for (key, entry) in other.cells {
      cells[key, default: Entry()].counts.merge(entry.counts)
      cells[key]!.places.join(entry.places)
    }
    addTotals(of: other)
  }

  /// Drops the places that are more than are kept, once all tasks are joined.
  mutating func cut() {
    for key in cells.keys { cells[key]!.places.cut() }
  }

  private mutating func addTotals(of other: Usage) {
    everywhere.merge(other.everywhere)
    read += other.read
    undated += other.undated
  }

  /// The counts of one cell; what is neither used, left out nor set aside is filtered.
  func entry(_ key: Key) -> Entry {
    var entry = cells[key] ?? Entry()
    entry.counts.leftOut += everywhere.leftOut
    entry.counts.setAside += everywhere.setAside
    entry.counts.filtered =
      read - entry.counts.used - entry.counts.leftOut - entry.counts.setAside
    return entry
  }

  /// The counts of some cells together.
  func entry(of some: Set<Key>) -> Entry {
    var part = self
    part.cells = [:]
    for key in some { part.cells[key] = cells[key] }
    return part.total()
  }

  /// The counts over all cells together.
  func total() -> Entry {
    var sum = Entry()
    for key in cells.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      sum.counts.merge(cells[key]!.counts)
      sum.places.merge(cells[key]!.places)
    }
    sum.counts.leftOut += everywhere.leftOut
    sum.counts.setAside += everywhere.setAside
    sum.counts.filtered = read - sum.counts.used - sum.counts.leftOut - sum.counts.setAside
    return sum
  }
}
