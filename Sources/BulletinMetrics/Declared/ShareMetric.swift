import Bulletin

/// A metric as a share of the same metric over more. Its options are checked; this build does not compute it.
public struct ShareMetric: Metric, DeclaredOnly {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The metric.
    @Setting("The metric.", example: "laos.people_out") public var of: SourceText
    /// The dimensions that the denominator keeps.
    @Setting("The dimensions that the denominator keeps.", example: "[province]")
    public var within: [Expression] = []

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "share"
  public static let summary = "A metric as a share of the same metric over more."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: Options) {
    inputs = [MetricInput("of", .metric(MetricID(options.of.text)))]
  }
}
