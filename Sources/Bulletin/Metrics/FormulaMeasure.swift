/// The measure that computes a formula over other metrics.
public struct FormulaMeasure: Formulated {
  /// The formula; its names are metric ids.
  public let formula: Expression

  /// Makes a measure of a formula.
  public init(_ formula: Expression) { self.formula = formula }

  public var inputs: [MetricInput] {
    formula.names.map { MetricInput($0, .metric(MetricID($0))) }
  }

  public func measure(_ cell: Cell) throws -> Quantity {
    try formula.measure { cell[$0] }
  }
}
