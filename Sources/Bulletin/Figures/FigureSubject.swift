/// The metric and the period that a note is about, which may stand behind another figure.
public struct FigureSubject: Sendable, Hashable {
  /// The metric.
  public var metric: MetricID
  /// What reports call it.
  public var label: LocalizedText
  /// The period.
  public var period: Period

  /// Makes a subject.
  public init(metric: MetricID, label: LocalizedText, period: Period) {
    self.metric = metric
    self.label = label
    self.period = period
  }
}
