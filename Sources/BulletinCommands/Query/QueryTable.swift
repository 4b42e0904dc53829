import Bulletin
import BulletinEngine

/// The answer to a question as `query` prints it: a row for each combination of dimensions.
struct QueryTable {
  private let heads: [String]
  private let dimensions: Int
  private let rows: [QueryAnswer.Row]

  init(query: TableQuery, answer: QueryAnswer) {
    heads = query.by.map(\.heading) + query.items.map(\.heading)
    dimensions = query.by.count
    rows = answer.rows
  }

  /// Dimensions first, then a column for each aggregate; plain digits, missing empty.
  var csv: String {
    var text = heads.map(CSVCell.plain).joined(separator: ",")
    for row in rows {
      text += "\n"
      text += (row.key.map { CSVCell.text(FigureTable.text($0)) } + row.values.map(Self.plain))
        .joined(separator: ",")
    }
    return text
  }

  /// An array of objects.
  var json: String {
    JSONValue.array(
      rows.map { row in
        let cells = row.key.map(FigureTable.json) + row.values.map(Self.json)
        return .object(zip(heads, cells).map { JSONValue.Member($0, $1) })
      }
    ).pretty
  }

  /// Columns for people to read.
  var text: String {
    let cells =
      [heads] + rows.map { $0.key.map(FigureTable.text) + $0.values.map(Self.readable) }
    let widths = heads.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      row.indices.map { column in
        column < dimensions
          ? row[column].padded(to: widths[column])
          : String(repeating: " ", count: widths[column] - row[column].count) + row[column]
      }.joined(separator: "  ").trimmingBlanksAtEnd
    }.joined(separator: "\n")
  }

  private static func plain(_ value: QueryAnswer.Value) -> String {
    switch value {
    case .number(let number): number.description
    case .quantity(let quantity): FigureTable.plain(quantity)
    case .day(let day): day.description
    }
  }

  private static func readable(_ value: QueryAnswer.Value) -> String {
    switch value {
    case .number(let number): number.description
    case .quantity(let quantity): FigureTable.readable(quantity)
    case .day(let day): day.description
    }
  }

  private static func json(_ value: QueryAnswer.Value) -> JSONValue {
    switch value {
    case .number(let number): FigureTable.json(.number(number) as DimensionValue)
    case .quantity(let quantity): FigureTable.json(quantity)
    case .day(let day): .string(day.description)
    }
  }
}
