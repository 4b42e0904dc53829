import Bulletin

/// A table whose columns are known: which cell means what.
struct BoundTable: Sendable {
  /// The source's key.
  var source: String
  /// The table as the source opened it.
  var table: SourceTable
  /// The names over the columns, as they stand.
  var headers: [String]
  /// The rows above the first row of data.
  var rowsAbove: Int
  /// How to read each name that expressions may use.
  var readers: [String: ColumnReader]
  /// Record fields with the headers they were found under, in the order of the record type.
  var mapping: [(field: String, header: String)]

  /// What becomes of the source's rows; nil if they are taken as they stand.
  var shape: TableShape?
  /// The columns that tell rows apart, as positions in `headers`.
  var unique: [Int] = []

  /// Where rows are kept between two scans; nil where one is enough.
  var kept: KeptRows?

  /// The headers as a message lists them.
  var headersText: String { headers.map { "'\($0)'" }.joined(separator: ", ") }

  /// The reader of a name, if there is one.
  subscript(_ name: String) -> ColumnReader? { readers[name] }
}
