import Bulletin

/// One metric divided by another.
public struct RatioMetric: Metric {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// What is divided.
    @Setting("The metric that is divided.", example: "laos.people_out") public var numerator: String
    /// What it is divided by.
    @Setting("The metric that it is divided by.", example: "laos.delegations_out")
    public var denominator: String

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "ratio"
  public static let summary = "One metric divided by another; recomputed for every total."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: Options) {
    inputs = [
      MetricInput("numerator", .metric(MetricID(options.numerator))),
      MetricInput("denominator", .metric(MetricID(options.denominator))),
    ]
  }

  public func measure(_ cell: Cell) throws -> Quantity {
    try cell["numerator"].divided(by: cell["denominator"])
  }
}
