import Bulletin

/// The greatest operand of all rows.
public struct MaxMetric: Metric, SingleAggregate {
  public static let name: ComponentName = "max"
  public static let summary = "The greatest operand of all rows."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    aggregate = options.aggregate(.maximum)
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
