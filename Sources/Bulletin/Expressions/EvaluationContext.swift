/// What an expression's value depends on beside the cells it reads.
public struct EvaluationContext: Sendable {
  /// The calendar that `year()`, `half()`, `quarter()` and `month()` follow.
  public var calendar: ReportingCalendar
  /// The period between `period_start` and `period_end`; without one both are missing.
  public var period: Period?

  /// Makes a context.
  public init(calendar: ReportingCalendar, period: Period? = nil) {
    self.calendar = calendar
    self.period = period
  }
}
