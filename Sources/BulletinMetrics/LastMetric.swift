import Bulletin

/// The operand of the row with the latest date; rows of that date that differ leave it missing.
public struct LastMetric: Metric, SingleAggregate {
  public static let name: ComponentName = "last"
  public static let summary = "The value of the latest row."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    aggregate = options.aggregate(.last)
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
