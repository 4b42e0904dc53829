import Bulletin
import BulletinEngine

/// The answer to a question as `query` prints it: a row for each combination of dimensions.
///
/// Rows are printed as they are told, so that an answer of millions of rows takes no room.
struct QueryTable {
  private let heads: [String]
  private let dimensions: Int
  private let answer: QueryAnswer
  /// What turned out to be not stated, once the rows are printed.
  let untold = UntoldFigures()

  init(query: TableQuery, answer: QueryAnswer) {
    heads = query.by.map(\.heading) + query.items.map(\.heading)
    dimensions = query.by.count
    self.answer = answer
  }

  /// Prints the rows.
  ///
  /// - Throws: `OutputFault` for an output that takes no more; what `AnswerParts.next` throws.
  func print(as format: OutputFormat, to output: ResultOutput) async throws {
    switch format {
    case .csv: try await printCSV(to: output)
    case .json: try await printJSON(to: output)
    case .text, .table: try await printText(to: output)
    }
    try output.end()
  }

  /// Dimensions first, then a column for each aggregate; plain digits, missing empty.
  private func printCSV(to output: ResultOutput) async throws {
    output.append(heads.map(CSVCell.plain).joined(separator: ",") + "\n")
    let parts = answer.parts(of: Self.block)
    var now = try await Self.some(parts)
    while !now.isEmpty {
      // Rows that are read again have no room beside those that are told.
      let (lines, next) = try await Self.lines(
        of: now, before: answer.isReadAgain ? nil : parts, untold)
      for lines in lines { try output.write(lines) }
      now = next
      if answer.isReadAgain { now = try await Self.some(parts) }
    }
  }

  /// The rows that are made into lines at once.
  private static let block = 1 << 14

  /// As many parts as are made into lines at once.
  private static func some(_ parts: AnswerParts?) async throws -> [AnswerParts.Part] {
    guard let parts else { return [] }
    var some: [AnswerParts.Part] = []
    while some.count < Machine.processors, let part = try await parts.next() { some.append(part) }
    return some
  }

  /// The lines of some parts of the rows, each made by a task of its own, and the parts that follow,
  /// which are looked for meanwhile where they may be.
  private static func lines(
    of parts: [AnswerParts.Part], before rest: AnswerParts?, _ untold: UntoldFigures
  ) async throws -> (lines: [[UInt8]], next: [AnswerParts.Part]) {
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, part) in parts.enumerated() {
        group.addTask {
          let rows = CSVRows(untold)
          try part.tell(rows)
          return (index, rows.bytes)
        }
      }
      let following = try await some(rest)
      var made: [(index: Int, lines: [UInt8])] = []
      for try await (index, lines) in group { made.append((index, lines)) }
      return (made.sorted { $0.index < $1.index }.map(\.lines), following)
    }
  }

  /// An array of objects.
  private func printJSON(to output: ResultOutput) async throws {
    let heads = heads
    var isFirst = true
    let rows = ReadableRows<JSONValue>(
      dimension: FigureTable.json as (DimensionValue) -> JSONValue, value: json
    ) { cells in
      let object = JSONValue.object(zip(heads, cells).map { JSONValue.Member($0, $1) })
      output.append(isFirst ? "[\n  " : ",\n  ")
      isFirst = false
      // No text of JSON holds a line end as it is.
      output.append(object.pretty.replacing("\n", with: "\n  "))
      try output.flushIfFull()
    }
    try await answer.tell(rows)
    output.append(isFirst ? "[]\n" : "\n]\n")
  }

  /// Columns for people to read.
  private func printText(to output: ResultOutput) async throws {
    var widths = heads.map(\.count)
    try await answer.tell(
      ReadableRows(dimension: FigureTable.shown, value: Self.readable) { cells in
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
    try await answer.tell(
      ReadableRows(
        dimension: FigureTable.shown,
        value: { value in
          if case .quantity(let quantity) = value { untold.note(quantity) }
          return Self.readable(value)
        }
      ) { cells in
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

  private func json(_ value: QueryAnswer.Value) -> JSONValue {
    switch value {
    case .number(let number): return FigureTable.json(.number(number) as DimensionValue)
    case .quantity(let quantity):
      untold.note(quantity)
      return FigureTable.json(quantity)
    case .day(let day): return .string(day.description)
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
