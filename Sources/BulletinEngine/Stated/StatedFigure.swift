import Bulletin

/// A figure that somebody states: it stands for all records of its metric in its region.
struct StatedFigure: Sendable {
  /// The metric.
  var metric: MetricID
  /// Where it stands for the records.
  var region: StatedRegion
  /// The value, in the metric's unit.
  var quantity: Quantity
  /// The value that it corrects; nil for a statement that is no correction.
  var insteadOf: Quantity?
  /// Where it was stated.
  var use: StatedUse
}
