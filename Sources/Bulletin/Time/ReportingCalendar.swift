/// The calendar whose years, halves, quarters and months a report counts by.
///
/// Decree 58/2022/NĐ-CP has years from 15 December to 14 December: years, quarters and months then
/// start on that day of the month and are named after the month in which they end. Where years start
/// in October, `2017` is October 2016 to September 2017, and `2016-10` is its first month.
public struct ReportingCalendar: Sendable, Hashable {
  /// The month in which years start; for the Gregorian calendar 1.
  public let startMonth: Int
  /// The day of the month on which years and months start; for the Gregorian calendar 1.
  public let startDay: Int

  /// Years from 1 January.
  public static let gregorian = ReportingCalendar(startMonth: 1, startDay: 1)!

  /// Makes a calendar; nil for a day that not every month has, or that is none.
  public init?(startMonth: Int, startDay: Int) {
    guard (1...12).contains(startMonth), (1...28).contains(startDay) else { return nil }
    self.startMonth = startMonth
    self.startDay = startDay
  }

  /// Reads the day on which years start: `12-15`.
  public init?(yearStarts text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return nil }
    self.init(startMonth: month, startDay: day)
  }

  /// The number of the month within the year, from 0, in which a day lies, and the year's name.
  private func position(of day: CalendarDay) -> (year: Int, month: Int) {
    var months = day.year * 12 + day.month - startMonth
    if day.day < startDay { months -= 1 }
    let year = months >= 0 ? months / 12 : (months - 11) / 12
    return (year + nameOffset, months - year * 12)
  }

  /// A year is named after the month in which it ends.
  private var nameOffset: Int { startMonth == 1 && startDay == 1 ? 0 : 1 }

  /// The year in which a day lies.
  public func year(of day: CalendarDay) -> Int { position(of: day).year }
  /// The half of the year, 1 or 2.
  public func half(of day: CalendarDay) -> Int { position(of: day).month / 6 + 1 }
  /// The quarter, 1 to 4.
  public func quarter(of day: CalendarDay) -> Int { position(of: day).month / 3 + 1 }
  /// The month, 1 to 12, that the month holding a day is named after: the one in which it ends.
  public func month(of day: CalendarDay) -> Int { end(ofMonthHolding: day) % 12 + 1 }

  /// The month that holds a day.
  public func monthHolding(_ day: CalendarDay) -> Period? {
    let end = end(ofMonthHolding: day)
    return Period(.month(end % 12 + 1, of: end / 12), in: self)
  }

  /// The month of one of this calendar's years; nil for a number that is no month.
  ///
  /// A year that starts in October holds the October of the year before.
  public func month(_ month: Int, ofYear year: Int) -> Period? {
    guard (1...12).contains(month), let whole = Period(.year(year), in: self) else { return nil }
    let own = Period(.month(month, of: year), in: self)
    return own.map(whole.contains) == true ? own : Period(.month(month, of: year - 1), in: self)
  }

  /// The first day of the month that ends in a month of a year.
  func start(ofMonth month: Int, endingIn year: Int) -> CalendarDay? {
    let months = year * 12 + month - 1 - (startDay > 1 ? 1 : 0)
    guard months >= 12 else { return nil }
    return CalendarDay(year: months / 12, month: months % 12 + 1, day: startDay)
  }

  /// The month in which the month holding a day ends, counted from year 0.
  private func end(ofMonthHolding day: CalendarDay) -> Int {
    day.year * 12 + day.month - 1 + (startDay > 1 && day.day >= startDay ? 1 : 0)
  }

  /// The first day of a month of a year, counted from its start; months run on beyond 12.
  func start(year: Int, month: Int) -> CalendarDay? {
    let months = (year - nameOffset) * 12 + startMonth - 1 + month - 1
    guard months >= 12 else { return nil }
    return CalendarDay(year: months / 12, month: months % 12 + 1, day: startDay)
  }
}
