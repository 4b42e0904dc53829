import Bulletin

/// A metric as a share of a target. Its options are checked; this build does not compute it.
public struct TargetMetric: Metric, DeclaredOnly {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The metric.
    @Setting("The metric.", example: "laos.people_out") public var of: SourceText
    /// The target.
    @Setting("The target: an amount, or a metric.", example: "1.500 lượt người")
    public var target: SourceText

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "target"
  public static let summary = "A metric as a share of a target."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: Options) {
    inputs = [MetricInput("of", .metric(MetricID(options.of.text)))]
  }
}
