import Bulletin

/// The value of the latest row. Its options are checked; this build does not compute it.
public struct LastMetric: Metric, DeclaredOnly {
  public static let name: ComponentName = "last"
  public static let summary = "The value of the latest row."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    inputs = AggregateMeasure(options.aggregate(.count)).inputs
  }
}
