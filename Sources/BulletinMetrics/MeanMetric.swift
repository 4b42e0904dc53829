import Bulletin

/// The arithmetic mean of an operand over the rows where it is not missing.
///
/// A fraction of two leaves, so that the mean of a total is that of its rows, never a mean of
/// means.
public struct MeanMetric: Metric {
  public static let name: ComponentName = "mean"
  public static let summary = "The arithmetic mean of an operand over the rows that have it."

  private let sum: Aggregate
  private let count: Aggregate

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    sum = options.aggregate(.sum)
    count = options.aggregate(.count).ofNumbers
  }

  public var inputs: [MetricInput] {
    [MetricInput("sum", .aggregate(sum)), MetricInput("count", .aggregate(count))]
  }

  public func measure(_ cell: Cell) throws -> Quantity {
    let count = cell["count"]
    if count.isZero { return .missing(.noRecords) }
    return try cell["sum"].divided(by: count)
  }
}
