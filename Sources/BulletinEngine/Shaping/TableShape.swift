import Bulletin

/// What becomes of the rows of a table before its cells are read: cells filled from above, columns
/// turned into rows, values looked up in other sources, units put beside their amounts.
///
/// It stands between a source and the columns that are bound, so that every source has it.
struct TableShape: Sendable {
  /// One column of the shaped table.
  enum Column: Sendable, Hashable {
    /// A column of the source.
    case raw(Int)
    /// A column of the source, with the cell of another behind it: `500000` and `EUR`.
    case joined(Int, unit: Int)
    /// The header of the column that the row was made of.
    case turnedHeader
    /// The cell of the column that the row was made of.
    case turnedCell
    /// What another source says of a column's value.
    case lookup(Int)
  }

  /// A column that is looked up in another source.
  struct Lookup: Sendable {
    /// How the cells of the column that both share are read.
    var by: ColumnReader
    /// Where that column stands in the source; nil for the headers of columns that became rows.
    var position: Int?
    /// What the other source says, by the shared value.
    var values: [String: String]
    /// The column and the source, for messages.
    var name: String
    var source: String
  }

  /// The table as the source opened it.
  var table: SourceTable
  /// The rows above the first row of data.
  var rowsAbove: Int
  /// The headers of the source.
  var rawHeaders: [String]
  /// The columns of the shaped table, with their headers.
  var columns: [(header: String, column: Column)]
  /// The columns of the source whose empty cells take the value above.
  var fillDown: Set<Int> = []
  /// The columns of the source that become rows.
  var turned: [Int] = []
  /// What is looked up.
  var lookups: [Lookup] = []

  /// The shaped table, whose columns are known.
  var shaped: SourceTable {
    var shaped = SourceTable(table.path, columns: columns.map(\.header))
    shaped.sheet = table.sheet
    shaped.style = table.style
    return shaped
  }

  /// The columns of the source that some columns of the shaped table are made of.
  func rawColumns(of wanted: [Int]) -> [Int] {
    var raw = Set(turned)
    for column in wanted {
      switch columns[column].column {
      case .raw(let position): raw.insert(position)
      case .joined(let position, let unit): raw.formUnion([position, unit])
      case .turnedHeader, .turnedCell: continue
      case .lookup(let index):
        if let position = lookups[index].position { raw.insert(position) }
      }
    }
    return raw.sorted()
  }
}
