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

  /// The rows, by their dimensions: text by code point, missing last.
  public var rows: [Row]
  /// The first rows that an aggregate had to be made without, by file and line.
  public var leftOut: [LeftOutRow]
  /// How many bad cells there were.
  public var leftOutCount: Int
  /// What must be told.
  public var diagnostics: [Diagnostic]
}
