import Bulletin
import BulletinEngine

/// The answer to a question as `query` prints it: a row for each combination of dimensions.
///
/// Rows are printed as they are told, so that an answer of millions of rows takes no room.
struct QueryTable {
  private let heads: [String]
  private let dimensions: Int
  private let answer: QueryAnswer

  init(query: TableQuery, answer: QueryAnswer) {
    heads = query.by.map(\.heading) + query.items.map(\.heading)
    dimensions = query.by.count
    self.answer = answer
  }

  /// Prints the rows.
  ///
  /// - Throws: `OutputFault` for an output that takes no more.
  func print(as format: OutputFormat, to output: ResultOutput) async throws {
    switch format {
    case .csv: try await printCSV(to: output)
    case .json: try printJSON(to: output)
    case .text, .table: try printText(to: output)
    }
    try output.finish()
  }

  /// Dimensions first, then a column for each aggregate; plain digits, missing empty.
  private func printCSV(to output: ResultOutput) async throws {
    output.append(heads.map(CSVCell.plain).joined(separator: ",") + "\n")
    var ranges: [Range<Int>] = []
    for start in stride(from: 0, to: answer.rowCount, by: Self.block) {
      ranges.append(start..<min(start + Self.block, answer.rowCount))
    }
    let tasks = Machine.processors
    for first in stride(from: 0, to: ranges.count, by: tasks) {
      let now = ranges[first..<min(first + tasks, ranges.count)]
      for lines in try await lines(of: now) { try output.write(lines) }
    }
  }

  /// The rows that are made into lines at once.
  private static let block = 1 << 14

  /// The lines of some ranges of rows, each made by a task of its own.
  private func lines(of ranges: ArraySlice<Range<Int>>) async throws -> [[UInt8]] {
    let answer = answer
    return try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for range in ranges {
        group.addTask {
          let rows = CSVRows()
          try answer.tell(range, rows)
          return (range.lowerBound, rows.bytes)
        }
      }
      var made: [(start: Int, lines: [UInt8])] = []
      for try await (start, lines) in group { made.append((start, lines)) }
      return made.sorted { $0.start < $1.start }.map(\.lines)
    }
  }

  /// An array of objects.
  private func printJSON(to output: ResultOutput) throws {
    let heads = heads
    var isFirst = true
    let rows = ReadableRows<JSONValue>(
      dimension: FigureTable.json as (DimensionValue) -> JSONValue, value: Self.json
    ) { cells in
      let object = JSONValue.object(zip(heads, cells).map { JSONValue.Member($0, $1) })
      output.append(isFirst ? "[\n  " : ",\n  ")
      isFirst = false
      // No text of JSON holds a line end as it is.
      output.append(object.pretty.replacing("\n", with: "\n  "))
      try output.flushIfFull()
    }
    try answer.tell(rows)
    output.append(isFirst ? "[]\n" : "\n]\n")
  }

  /// Columns for people to read.
  private func printText(to output: ResultOutput) throws {
    var widths = heads.map(\.count)
    try answer.tell(
      ReadableRows(dimension: FigureTable.text, value: Self.readable) { cells in
        for index in cells.indices where cells[index].count > widths[index] {
          widths[index] = cells[index].count
        }
      })
    let (wide, dimensions) = (widths, dimensions)
    func line(_ cells: [String]) -> String {
      cells.indices.map { column in
        column < dimensions
          ? cells[column].padded(to: wide[column])
          : String(repeating: " ", count: wide[column] - cells[column].count) + cells[column]
      }.joined(separator: "  ").trimmingBlanksAtEnd
    }
    output.append(line(heads))
    output.append("\n")
    try answer.tell(
      ReadableRows(dimension: FigureTable.text, value: Self.readable) { cells in
        output.append(line(cells))
        output.append("\n")
        try output.flushIfFull()
      })
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

/// Hands over rows whose cells were made into something to read.
private final class ReadableRows<Cell>: AnswerWriter {
  private let ofDimension: (DimensionValue) -> Cell
  private let ofValue: (QueryAnswer.Value) -> Cell
  private let take: ([Cell]) throws -> Void
  private var cells: [Cell] = []

  init(
    dimension: @escaping (DimensionValue) -> Cell,
    value: @escaping (QueryAnswer.Value) -> Cell, _ take: @escaping ([Cell]) throws -> Void
  ) {
    (ofDimension, ofValue, self.take) = (dimension, value, take)
  }

  func dimension(_ value: DimensionValue) { cells.append(ofDimension(value)) }
  func value(_ value: QueryAnswer.Value) { cells.append(ofValue(value)) }

  func endRow() throws {
    try take(cells)
    cells.removeAll(keepingCapacity: true)
  }
}
