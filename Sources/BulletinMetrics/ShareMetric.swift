import Bulletin

/// A metric as a share of the same metric over more.
public struct ShareMetric: Metric {
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
    let of = MetricInput.Operand.metric(MetricID(options.of.text))
    inputs = [
      MetricInput("part", of), MetricInput("whole", of, .within(options.within.map(\.text))),
    ]
  }

  public var isShare: Bool { true }

  public func measure(_ cell: Cell) throws -> Quantity {
    try cell["part"].divided(by: cell["whole"])
  }
}
