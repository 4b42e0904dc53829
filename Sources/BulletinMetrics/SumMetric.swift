import Bulletin

/// The sum of an operand over rows.
public struct SumMetric: Metric, SingleAggregate {
  public static let name: ComponentName = "sum"
  public static let summary = "The sum of an operand over rows."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    aggregate = options.aggregate(.sum)
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
