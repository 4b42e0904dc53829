import Bulletin

/// How finely a leaf keeps stretches of time apart when it is to answer for any of them.
enum CoverGrain: Sendable, Hashable {
  /// Months of the calendar, of which every named period consists.
  case month
  /// Days, for periods that begin anywhere.
  case day

  /// The stretch that a record belongs to: its month or day, or all its days if it has several.
  func stretch(of span: Period, _ calendar: ReportingCalendar) -> Period {
    guard self == .month, let month = calendar.monthHolding(span.first), month.contains(span)
    else { return span }
    return month
  }
}
