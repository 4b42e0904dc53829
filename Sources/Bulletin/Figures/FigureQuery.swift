/// A question to the engine: these metrics, in total and broken down by these dimensions.
public struct FigureQuery: Sendable, Hashable {
  /// The metrics.
  public var metrics: [MetricID]
  /// What they are broken down by; empty for the totals alone.
  public var by: [Dimension]
  /// What besides the value is wanted.
  public var forms: Set<FigureForm>

  /// What every figure is compared with, in total and in rows; nil for the forms of the totals alone.
  public var comparison: FigureComparison?

  /// Makes a question.
  public init(
    _ metrics: [MetricID], by: [Dimension] = [], forms: Set<FigureForm> = [.value],
    comparison: FigureComparison? = nil
  ) {
    self.metrics = metrics
    self.by = by
    self.forms = forms
    self.comparison = comparison
  }
}
