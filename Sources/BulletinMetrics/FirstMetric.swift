import Bulletin

/// The operand of the row with the earliest date; rows of that date that differ leave it missing.
public struct FirstMetric: Metric, SingleAggregate {
  public static let name: ComponentName = "first"
  public static let summary = "The value of the earliest row."

  public let aggregate: Aggregate

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    aggregate = options.aggregate(.first)
  }

  public var inputs: [MetricInput] { AggregateMeasure(aggregate).inputs }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
