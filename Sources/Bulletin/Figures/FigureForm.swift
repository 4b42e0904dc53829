/// What of a metric a figure tells.
public enum FigureForm: String, Sendable, Hashable, CaseIterable {
  /// The value in the period.
  case value
  /// The value in the earlier period that it is compared with.
  case previous
  /// The value less that of the earlier period.
  case difference
  /// The difference as a fraction of the earlier value.
  case change

  /// The form as ids tell it: `change` beside the period before, else `change(previous year)`.
  public func text(_ comparison: FigureComparison) -> String {
    comparison == FigureComparison() ? rawValue : "\(rawValue)(\(comparison))"
  }
}
