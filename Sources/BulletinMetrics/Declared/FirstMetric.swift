import Bulletin

/// The value of the earliest row. Its options are checked; this build does not compute it.
public struct FirstMetric: Metric, DeclaredOnly {
  public static let name: ComponentName = "first"
  public static let summary = "The value of the earliest row."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: AggregateOptions) {
    inputs = AggregateMeasure(options.aggregate(.count)).inputs
  }
}
