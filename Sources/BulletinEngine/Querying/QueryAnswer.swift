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
  enum Found: Sendable {
    case folded(SortedGroups)
    case groups(ColumnarResult)
    case spilled(SpilledResult)
    case passes(PlainPasses)
  }

  init(_ found: Found, leftOut: [LeftOutRow], leftOutCount: Int, diagnostics: [Diagnostic]) {
    self.found = found
    (self.leftOut, self.leftOutCount, self.diagnostics) = (leftOut, leftOutCount, diagnostics)
  }

  /// The rows, by their dimensions: text by code point, missing last.
  ///
  /// - Throws: What `tell` throws.
  /// - Complexity: Makes all of them; `tell` needs no memory for them.
  public var rows: [Row] {
    get async throws {
      let collector = RowCollector()
      try await tell(collector)
      return collector.rows
    }
  }

  /// Tells all rows in their order, cell by cell.
  ///
  /// - Throws: What the writer throws, and what `AnswerParts.next` does.
  public func tell(_ writer: any AnswerWriter) async throws {
    let parts = parts(of: 1 << 12)
    while let part = try await parts.next() { try part.tell(writer) }
  }

  /// Whether rows are read again as the answer is told, so that it may end before its end.
  public var isReadAgain: Bool { if case .passes = found { true } else { false } }

  /// Parts all rows.
  ///
  /// - Parameter most: How many rows there are at the most in a part.
  public func parts(of most: Int) -> AnswerParts { AnswerParts(found, most) }
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
