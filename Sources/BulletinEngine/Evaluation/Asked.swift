import Bulletin

/// Where a metric is asked: some dimensions in a period, before the cells are known.
struct Asked: Hashable, Sendable {
  /// The metric.
  var metric: MetricID
  /// The dimensions.
  var by: [Dimension]
  /// The period.
  var period: Period
}
