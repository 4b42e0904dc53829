import Bulletin

/// A formula over other metrics.
public struct DerivedMetric: Metric, Formulated {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The formula.
    @Setting(
      "The formula; its names are metrics.",
      example: "laos.delegations_out + laos.delegations_in")
    public var formula: Expression

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "derived"
  public static let summary = "A formula over other metrics."

  private let measure: FormulaMeasure

  /// Makes the metric.
  public init(_ options: Options) { measure = FormulaMeasure(options.formula) }

  public var inputs: [MetricInput] { measure.inputs }

  public var formula: Expression { measure.formula }

  public func measure(_ cell: Cell) throws -> Quantity { try measure.measure(cell) }
}
