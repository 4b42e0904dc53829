/// One thing that a metric reads: what, and where it is asked.
public struct MetricInput: Sendable {
  /// What is asked.
  public enum Operand: Sendable {
    /// Rows, folded.
    case aggregate(Aggregate)
    /// Another metric. Inside a family, an id without a dot is a member of the same family.
    case metric(MetricID)
    /// Always the same.
    case constant(Quantity)
  }

  /// The name under which `measure` finds it in the cell.
  public var name: String
  /// What is asked.
  public var operand: Operand
  /// Where it is asked.
  public var move: Move

  /// Makes an input.
  public init(_ name: String, _ operand: Operand, _ move: Move = .here) {
    (self.name, self.operand, self.move) = (name, operand, move)
  }
}
