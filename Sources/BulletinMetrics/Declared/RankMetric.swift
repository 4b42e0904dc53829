import Bulletin

/// The place of a metric among the rows of its table. Its options are checked; this build does not compute it.
public struct RankMetric: Metric, DeclaredOnly {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The metric.
    @Setting("The metric.", example: "laos.people_out") public var of: SourceText
    /// The order.
    @Setting("Which is first.") public var order = Order.descending

    /// An order.
    public enum Order: String, OptionValue, CaseIterable {
      case descending, ascending
    }

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "rank"
  public static let summary = "The place of a metric among the rows of its table."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: Options) {
    inputs = [MetricInput("of", .metric(MetricID(options.of.text)))]
  }
}
