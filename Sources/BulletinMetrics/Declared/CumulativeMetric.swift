import Bulletin

/// A metric over the periods up to each. Its options are checked; this build does not compute it.
public struct CumulativeMetric: Metric, DeclaredOnly {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The metric.
    @Setting("The metric.", example: "laos.people_out") public var of: SourceText
    /// When it starts again.
    @Setting("When it starts again; never if it is not said.") public var reset: Reset?
    /// How far back it reaches.
    @Setting("How far back it reaches.", example: "12 months") public var window: SourceText?

    /// When a running total starts again.
    public enum Reset: String, OptionValue, CaseIterable {
      case year, half, quarter, month, term
    }

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "cumulative"
  public static let summary = "A metric over the periods up to each."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: Options) {
    inputs = [MetricInput("of", .metric(MetricID(options.of.text)))]
  }
}
