import Bulletin

/// The number of rows, or of rows where an operand is not missing.
public struct CountMetric: Metric, SingleAggregate {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// Whose rows.
    @Setting("The source whose rows are read, or a record type for all sources of that type.")
    public var from: String
    /// What must not be missing.
    @Setting("What must not be missing for a row to count.") public var of: Expression?
    /// The rows that count.
    @Setting("The rows that count.", example: "people > 0") public var `where`: Expression?

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "count"
  public static let summary = "The number of rows, or of rows where an operand is not missing."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: Options) {
    aggregate = Aggregate(
      .count, of: options.of, where: options.where, from: RecordOrigin(options.from))
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
