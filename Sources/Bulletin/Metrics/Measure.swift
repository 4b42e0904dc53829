/// How one figure is computed from what it reads.
///
/// `measure` is asked anew for every row of a table and for its total, so that a total is
/// recomputed, never added up from rounded or averaged parts.
public protocol Measure: Sendable {
  /// What is read, and where.
  var inputs: [MetricInput] { get }

  /// Whether the value is a fraction that reports print as a percentage.
  var isShare: Bool { get }

  /// The value in one cell; pure.
  ///
  /// - Throws: A fault that the figure then prints as its reason for not being stated.
  func measure(_ cell: Cell) throws -> Quantity
}

extension Measure {
  public var isShare: Bool { false }
}

/// A measure that a configuration can name under `metrics:`.
public protocol Metric: Component, Measure {}
