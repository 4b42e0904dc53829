/// A stretch of days that a report speaks of, with the name that it was given.
public struct Period: Sendable, Hashable {
  /// How a period is named.
  public enum Kind: Sendable, Hashable {
    /// All time.
    case all
    /// Whole years, the last included.
    case term(from: Int, to: Int)
    /// One year.
    case year(Int)
    /// Half of a year, 1 or 2.
    case half(Int, of: Int)
    /// The first nine months of a year.
    case nineMonths(of: Int)
    /// A quarter, 1 to 4.
    case quarter(Int, of: Int)
    /// A month, 1 to 12.
    case month(Int, of: Int)
    /// Any days.
    case days
  }

  /// The first day.
  public let first: CalendarDay
  /// The last day, included.
  public let last: CalendarDay
  /// How it is named.
  public let kind: Kind
  /// The calendar that it is named in.
  public let calendar: ReportingCalendar

  /// All time.
  public static let all = Period(
    first: CalendarDay(number: -719_162), last: CalendarDay(number: 2_932_896), kind: .all,
    calendar: .gregorian)

  private init(first: CalendarDay, last: CalendarDay, kind: Kind, calendar: ReportingCalendar) {
    (self.first, self.last, self.kind, self.calendar) = (first, last, kind, calendar)
  }

  /// Makes a period of days; nil if the last lies before the first.
  public init?(from first: CalendarDay, to last: CalendarDay) {
    guard first <= last else { return nil }
    self.init(first: first, last: last, kind: .days, calendar: .gregorian)
  }

  /// Makes one day.
  public init(_ day: CalendarDay) {
    self.init(first: day, last: day, kind: .days, calendar: .gregorian)
  }

  /// Makes a named period; nil for a name that cannot be, such as a fifth quarter.
  public init?(_ kind: Kind, in calendar: ReportingCalendar = .gregorian) {
    let months: (year: Int, from: Int, count: Int)
    switch kind {
    case .all:
      self = .all
      return
    case .days: return nil
    case .term(let from, let to):
      guard from <= to, to - from < 1000 else { return nil }
      months = (from, 1, (to - from + 1) * 12)
    case .year(let year): months = (year, 1, 12)
    case .half(let half, let year):
      guard (1...2).contains(half) else { return nil }
      months = (year, half * 6 - 5, 6)
    case .nineMonths(let year): months = (year, 1, 9)
    case .quarter(let quarter, let year):
      guard (1...4).contains(quarter) else { return nil }
      months = (year, quarter * 3 - 2, 3)
    case .month(let month, let year):
      guard (1...12).contains(month), (1...9998).contains(year),
        let first = calendar.start(ofMonth: month, endingIn: year),
        let last = first.adding(months: 1)?.adding(days: -1)
      else { return nil }
      self.init(first: first, last: last, kind: kind, calendar: calendar)
      return
    }
    guard (1...9998).contains(months.year),
      let first = calendar.start(year: months.year, month: months.from),
      let next = calendar.start(year: months.year, month: months.from + months.count),
      let last = next.adding(days: -1)
    else { return nil }
    self.init(first: first, last: last, kind: kind, calendar: calendar)
  }

  public static func == (a: Period, b: Period) -> Bool {
    a.first == b.first && a.last == b.last && a.kind == b.kind
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(last)
  }
}

extension Period {
  /// The number of days.
  public var length: Int { first.days(to: last) + 1 }

  /// Whether a day lies within.
  public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }

  /// Whether another period lies within, the same days included.
  public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// Whether no day lies in both.
  public func isDisjoint(with other: Period) -> Bool { last < other.first || other.last < first }

  /// The days in both; nil if there are none. A period that holds the other gives the other.
  public func intersection(_ other: Period) -> Period? {
    if contains(other) { return other }
    if other.contains(self) { return self }
    return Period(from: max(first, other.first), to: min(last, other.last))
  }

  /// Whether a figure of this period may stand beside one of another: both are named alike.
  ///
  /// Leap days and the lengths of months do not count.
  public func isSameLength(as other: Period) -> Bool {
    switch (kind, other.kind) {
    case (.term(let a, let b), .term(let c, let d)): b - a == d - c
    case (.year, .year), (.half, .half), (.nineMonths, .nineMonths), (.quarter, .quarter),
      (.month, .month):
      true
    case (.days, .days):
      length == other.length || (wholeMonths != nil && wholeMonths == other.wholeMonths)
    default: wholeMonths != nil && wholeMonths == other.wholeMonths
    }
  }

  /// What an amount of the period is multiplied by to be that of an average year: by months where
  /// it consists of whole ones, else by days of the mean Gregorian year; nil for all time.
  public var perYear: Fraction? {
    guard kind != .all else { return nil }
    if let months = wholeMonths { return Fraction(numerator: 12, denominator: months) }
    return Fraction(numerator: 146_097, denominator: 400 * length)
  }

  /// The number of months, if the days are whole months.
  var wholeMonths: Int? {
    guard let next = last.adding(days: 1), first.day == next.day else { return nil }
    return first.wholeMonths(to: next)
  }
}

extension Period: CustomStringConvertible {
  /// The name as a configuration writes it: `2023-Q3`, `2017..2023`, `all`.
  public var description: String {
    switch kind {
    case .all: "all"
    case .term(let from, let to): "\(from)..\(to)"
    case .year(let year): "\(year)"
    case .half(let half, let year): "\(year)-H\(half)"
    case .nineMonths(let year): "\(year)-9M"
    case .quarter(let quarter, let year): "\(year)-Q\(quarter)"
    case .month(let month, let year): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .days: first == last ? "\(first)" : "\(first)..\(last)"
    }
  }
}
