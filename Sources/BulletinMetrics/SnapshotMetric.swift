import Bulletin

/// The sum, over each of many, of its row with the latest date in the cell: stocks, not flows.
public struct SnapshotMetric: Metric, SingleAggregate {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The source.
    @Setting("The source whose rows are read, or a record type for all sources of that type.")
    public var from: String
    /// The operand.
    @Setting("What is folded: a column, or an expression over columns.", example: "people")
    public var of: Expression
    /// The rows that count.
    @Setting("The rows that count.", example: "people > 0") public var `where`: Expression?
    /// What each of many is known by.
    @Setting("The column that each of many is known by.", example: "id")
    public var per: Expression

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "snapshot"
  public static let summary = "The sum, over each of many, of its latest row."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: Options) {
    aggregate = Aggregate(
      .latest(per: options.per), of: options.of, where: options.where,
      from: RecordOrigin(options.from))
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
