import Bulletin

/// The middle value of an operand over rows. Its options are checked; this build does not compute it.
public struct MedianMetric: Metric, DeclaredOnly {
  public static let name: ComponentName = "median"
  public static let summary = "The middle value of an operand over rows."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    inputs = AggregateMeasure(options.aggregate(.count)).inputs
  }
}
