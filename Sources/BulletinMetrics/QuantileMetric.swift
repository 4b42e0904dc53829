import Bulletin

/// The operand below which a share of the rows lies, linear between the two neighbours.
public struct QuantileMetric: Metric, SingleAggregate {
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
    /// The share.
    @Setting("The share of the rows, between 0 and 1.", example: "0.9") public var at: Share

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "quantile"
  public static let summary = "The value below which a share of the rows lies."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: Options) {
    aggregate = Aggregate(
      .quantile(at: options.at.value), of: options.of, where: options.where,
      from: RecordOrigin(options.from))
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
