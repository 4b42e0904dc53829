import Bulletin

/// The middle operand of all rows; of an even number of rows the mean of the two in the middle.
public struct MedianMetric: Metric, SingleAggregate {
  public static let name: ComponentName = "median"
  public static let summary = "The middle value of an operand over rows."

  private static let half = ExactDecimal(coefficient: 5, scale: 1)!

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    aggregate = options.aggregate(.quantile(at: Self.half))
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
