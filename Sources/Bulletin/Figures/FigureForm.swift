/// What of a metric a figure tells.
public enum FigureForm: String, Sendable, Hashable, CaseIterable {
  /// The value in the period.
  case value
  /// The value in the period before, of the same kind.
  case previous
  /// The value less that of the period before.
  case difference
  /// The difference as a fraction of the period before.
  case change
}
