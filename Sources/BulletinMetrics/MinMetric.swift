import Bulletin

/// The least operand of all rows.
public struct MinMetric: Metric, SingleAggregate {
  public static let name: ComponentName = "min"
  public static let summary = "The least operand of all rows."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    aggregate = options.aggregate(.minimum)
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
