import Bulletin

/// The value below which a share of the rows lies. Its options are checked; this build does not compute it.
public struct QuantileMetric: Metric, DeclaredOnly {
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

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: Options) {
    inputs =
      AggregateMeasure(
        Aggregate(
          .count, of: options.of, where: options.where, from: RecordOrigin(options.from))
      ).inputs
  }
}
