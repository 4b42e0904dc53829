import Bulletin

/// What a question about tables is answered with.
public struct QueryAnswer: Sendable {
  /// The value of one aggregate.
  public enum Value: Sendable, Hashable {
    /// A number without a unit.
    case number(ExactDecimal)
    /// An amount, or none with its reason.
    case quantity(Quantity)
    /// A day, as the least of days is one.
    case day(CalendarDay)
  }

  /// One combination of dimensions.
  public struct Row: Sendable {
    /// The value of each dimension.
    public var key: [DimensionValue]
    /// The value of each aggregate.
    public var values: [Value]
  }

  private let found: Found
  /// The first rows that an aggregate had to be made without, by file and line.
  public var leftOut: [LeftOutRow]
  /// How many bad cells there were.
  public var leftOutCount: Int
  /// What must be told.
  public var diagnostics: [Diagnostic]

  /// Where the rows are.
  private enum Found: Sendable {
    case made([Row])
    case groups(ColumnarResult)
  }

  init(
    rows: [Row], leftOut: [LeftOutRow], leftOutCount: Int, diagnostics: [Diagnostic]
  ) {
    found = .made(rows)
    (self.leftOut, self.leftOutCount, self.diagnostics) = (leftOut, leftOutCount, diagnostics)
  }

  init(
    _ result: ColumnarResult, leftOut: [LeftOutRow], leftOutCount: Int, diagnostics: [Diagnostic]
  ) {
    found = .groups(result)
    (self.leftOut, self.leftOutCount, self.diagnostics) = (leftOut, leftOutCount, diagnostics)
  }

  /// The rows, by their dimensions: text by code point, missing last.
  ///
  /// - Complexity: Makes all of them; `tell` needs no memory for them.
  public var rows: [Row] {
    switch found {
    case .made(let rows): return rows
    case .groups(let result):
      let collector = RowCollector()
      // A collector refuses nothing.
      try? result.tell(0..<result.count, collector)
      return collector.rows
    }
  }

  /// The number of rows.
  public var rowCount: Int {
    switch found {
    case .made(let rows): rows.count
    case .groups(let result): result.count
    }
  }

  /// Tells all rows in their order, cell by cell.
  ///
  /// - Throws: What the writer throws.
  public func tell(_ writer: any AnswerWriter) throws { try tell(0..<rowCount, writer) }

  /// Tells some of the rows; several tasks may ask for some at once.
  ///
  /// - Throws: What the writer throws.
  public func tell(_ range: Range<Int>, _ writer: any AnswerWriter) throws {
    switch found {
    case .made(let rows):
      for row in rows[range] {
        row.key.forEach(writer.dimension)
        row.values.forEach(writer.value)
        try writer.endRow()
      }
    case .groups(let result): try result.tell(range, writer)
    }
  }
}

/// Takes the rows of an answer, cell by cell.
public protocol AnswerWriter: AnyObject {
  /// Takes the value of the next dimension.
  func dimension(_ value: DimensionValue)
  /// Takes the text of the next dimension as UTF-8; empty is missing.
  func text(_ bytes: UnsafeRawBufferPointer)
  /// Takes the value of the next aggregate.
  func value(_ value: QueryAnswer.Value)
  /// Takes the next aggregate, `coefficient` × 10^-`places`.
  func number(_ coefficient: Int128, places: Int)
  /// Ends a row.
  func endRow() throws
}

extension AnswerWriter {
  public func text(_ bytes: UnsafeRawBufferPointer) {
    dimension(bytes.isEmpty ? .missing : .text(String(decoding: bytes, as: UTF8.self)))
  }

  public func number(_ coefficient: Int128, places: Int) {
    value(.number(ExactDecimal(coefficient: coefficient, scale: places)!))
  }
}

/// Keeps rows.
private final class RowCollector: AnswerWriter {
  private(set) var rows: [QueryAnswer.Row] = []
  private var row = QueryAnswer.Row(key: [], values: [])

  func dimension(_ value: DimensionValue) { row.key.append(value) }
  func value(_ value: QueryAnswer.Value) { row.values.append(value) }

  func endRow() {
    rows.append(row)
    row = QueryAnswer.Row(key: [], values: [])
  }
}
