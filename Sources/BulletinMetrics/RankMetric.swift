import Bulletin

/// The place of a metric among the rows of its table; ties are equal (1, 1, 3).
///
/// Rows of different periods are ranked each among their own, unless periods are all there is.
public struct RankMetric: Metric {
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
    inputs = [
      MetricInput(
        "rank", .metric(MetricID(options.of.text)),
        .ranked(descending: options.order == .descending))
    ]
  }

  public func measure(_ cell: Cell) -> Quantity { cell["rank"] }
}
