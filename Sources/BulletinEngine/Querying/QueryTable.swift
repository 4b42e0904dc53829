import Bulletin

/// A table of a question with its columns read in the ways that the parts of the question need.
struct QueryTable: Sendable {
  var table: BoundTable
  /// The ways of reading: that of filter and dimensions first, then those of aggregates that need
  /// some column to be something else.
  var readings: [[String: ColumnReader]]
  /// For each aggregate its way of reading, as a position in `readings`.
  var readingOfItem: [Int]
  /// The positions of the columns that are read, ascending.
  var positions: [Int]

  /// The readers of one way, by name.
  func readers(_ reading: Int) -> [ColumnReader] {
    readings[reading].values.sorted { $0.name < $1.name }
  }

  /// A view of rows in each way of reading.
  ///
  /// - Parameter remembered: How many different texts of a column a view remembers.
  func views(_ context: RunContext, remembered: Int = 10_000) -> [RowView] {
    let columns = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
    return readings.indices.map { reading in
      let readers = readers(reading)
      return RowView(
        readers: readers, positions: readers.map { $0.position.flatMap { columns[$0] } },
        period: .all, calendar: context.calendar, remembered: remembered)
    }
  }
}
