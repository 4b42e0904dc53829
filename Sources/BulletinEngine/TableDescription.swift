import Bulletin

/// What a table's columns turned out to be, for `bulletin check`.
public struct TableDescription: Sendable {
  /// The file.
  public let path: String
  /// The sheet, where a file has several.
  public let sheet: String?
  /// The fields of the record type with the headers they were found under.
  public let mapping: [(field: String, header: String)]
  /// The columns with their types, in the order of the table.
  public let columns: [(header: String, type: ColumnType)]

  init(_ table: BoundTable) {
    path = table.table.path
    sheet = table.table.sheet
    mapping = table.mapping
    let byPosition = Dictionary(
      table.readers.values.filter { $0.position != nil }.map { ($0.position!, $0) },
      uniquingKeysWith: { $0.type == .text ? $1 : $0 })
    columns = table.headers.enumerated().map { index, header in
      (header, byPosition[index]?.type ?? .text)
    }
  }
}
