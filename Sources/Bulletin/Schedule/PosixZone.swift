/// The rule at the end of a TZif file for all time to come (RFC 9636 section 3.3, POSIX `TZ`):
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PosixZone: Sendable {
  /// A day of every year, and the second of that day, which may lie outside it.
  struct Change: Sendable {
    enum Day: Sendable {
      /// A day of the year from 1, 29 February never counted.
      case julian(Int)
      /// A day of the year from 0, 29 February counted.
      case zeroBased(Int)
      /// A weekday (0 is Sunday) in a week of a month; week 5 is the last.
      case weekday(month: Int, week: Int, weekday: Int)
    }
    var day: Day
    var second: Int
  }

  /// Daylight saving time: its offset, when it begins and ends.
  struct Daylight: Sendable {
    var offset: Int
    var begins: Change
    var ends: Change
  }

  let standard: Int
  let daylight: Daylight?

  /// The stretch of one offset in which a moment lies, not before `start`.
  func segment(at moment: Int, after start: Int?, offset: Int) -> ZoneRules.Segment {
    guard let daylight else { return ZoneRules.Segment(start: start, end: nil, offset: standard) }
    let year = LocalTime(seconds: moment).day.year
    var changes: [(at: Int, offset: Int)] = []
    for year in max(year - 1, 1)...min(year + 1, 9999) {
      changes.append((daylight.begins.local(in: year) - standard, daylight.offset))
      changes.append((daylight.ends.local(in: year) - daylight.offset, standard))
    }
    changes.sort { $0.at < $1.at }
    let next = changes.first { $0.at > moment }
    guard let last = changes.last(where: { $0.at <= moment }), last.at >= start ?? last.at else {
      return ZoneRules.Segment(start: start, end: next?.at, offset: offset)
    }
    // Rules with both changes at one moment mean daylight saving all year.
    let offset = changes.last { $0.at == last.at }?.offset ?? last.offset
    return ZoneRules.Segment(start: last.at, end: next?.at, offset: offset)
  }
}

extension PosixZone.Change {
  /// The local second since 1970 at which clocks change in a year, on the clock before the change.
  func local(in year: Int) -> Int {
    let first = CalendarDay(year: year, month: 1, day: 1)!
    let number: Int
    switch day {
    case .julian(let day):
      let isLeap = CalendarDay.length(ofMonth: 2, in: year) == 29
      number = Int(first.number) + day - 1 + (isLeap && day >= 60 ? 1 : 0)
    case .zeroBased(let day):
      number = Int(first.number) + day
    case .weekday(let month, let week, let weekday):
      let start = CalendarDay(year: year, month: month, day: 1)!
      let ahead = (weekday - start.weekday % 7 + 7) % 7
      var date = 1 + ahead + (week - 1) * 7
      while date > CalendarDay.length(ofMonth: month, in: year) { date -= 7 }
      number = Int(start.number) + date - 1
    }
    return number * 86_400 + second
  }
}
