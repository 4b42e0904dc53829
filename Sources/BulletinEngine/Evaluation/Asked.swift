import Bulletin

/// Where a metric is asked: some dimensions in a period, before the cells are known.
struct Asked: Hashable, Sendable {
  /// The metric.
  var metric: MetricID
  /// The dimensions.
  var by: [Dimension]
  /// The period.
  var period: Period
  /// How finely periods are told apart where it will be asked for any shorter ones, which are not
  /// known yet; nil for the period as it is.
  var cover: CoverGrain?

  /// Whether it will be asked for shorter periods.
  var isCover: Bool { cover != nil }
}
