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

extension BoundTable {
  /// Refuses a name that stands over several columns: nobody says which one is meant.
  ///
  /// - Throws: `TableFault`.
  func checkIsOneColumn(_ name: String) throws {
    guard readers[name]?.header == name, readers[name]?.position != nil else { return }
    let positions = headers.indices.filter { headers[$0] == name }
    guard positions.count > 1 else { return }
    let columns = positions.map { "\($0 + 1)" }.joined(separator: ", ")
    throw TableFault(
      .ambiguousMapping, path: table.path, line: nil,
      "'\(name)' stands over several columns: \(columns)",
      hint: "give the columns different names in the file")
  }
}
