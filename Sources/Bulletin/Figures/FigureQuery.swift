/// A question to the engine: these metrics, in total and broken down by these dimensions.
public struct FigureQuery: Sendable, Hashable {
  /// The metrics.
  public var metrics: [MetricID]
  /// What they are broken down by; empty for the totals alone.
  public var by: [Dimension]
  /// What besides the value is wanted.
  public var forms: Set<FigureForm>

  /// Makes a question.
  public init(_ metrics: [MetricID], by: [Dimension] = [], forms: Set<FigureForm> = [.value]) {
    self.metrics = metrics
    self.by = by
    self.forms = forms
  }
}
