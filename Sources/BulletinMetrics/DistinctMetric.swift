import Bulletin

/// The number of different operands.
public struct DistinctMetric: Metric, SingleAggregate {
  public static let name: ComponentName = "distinct"
  public static let summary = "The number of different operands."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    aggregate = options.aggregate(.distinct)
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
