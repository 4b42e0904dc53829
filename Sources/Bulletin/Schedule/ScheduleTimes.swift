/// The moments at which cron runs a schedule in a zone, in order, each once.
///
/// As Debian's cron does: what names its minute and its hour runs once also where clocks change, at
/// the first moment after the gap if its time is jumped over, and not again when an hour comes twice.
/// What begins its minute or its hour with `*` follows the clock.
public struct ScheduleTimes: Sequence, IteratorProtocol, Sendable {
  /// The years after which a search is given up: 29 February falls on a given weekday once in at most
  /// 40 years.
  private static let patience = 41 * 366

  private let expression: CronExpression
  private let zone: ZoneRules
  private var last: Moment
  private var waiting: [Moment] = []
  /// Where the search goes on: the next day, or for what follows the clock the next moment.
  private var nextDay: CalendarDay?
  private var nextMoment: Int

  /// Starts strictly after a moment.
  public init(of expression: CronExpression, in zone: ZoneRules, after moment: Moment) {
    self.expression = expression
    self.zone = zone
    last = moment
    // A time that was jumped over belongs to the day before its moment, if a whole day was.
    nextDay = zone.local(moment).day.adding(days: -1)
    nextMoment = moment.seconds + 1
  }

  public mutating func next() -> Moment? {
    while waiting.isEmpty {
      guard expression.isWildcard ? fillByClock() : fillByDay() else { return nil }
    }
    last = waiting.removeFirst()
    return last
  }

  /// Adds the moments of the next day that has any.
  private mutating func fillByDay() -> Bool {
    for _ in 0..<Self.patience {
      guard let day = nextDay else { return false }
      nextDay = day.adding(days: 1)
      guard expression.matches(day) else { continue }
      for hour in expression.hours {
        for minute in expression.minutes {
          let moment = zone.first(at: LocalTime(day: day, second: hour * 3600 + minute * 60))
          if moment > waiting.last ?? last { waiting.append(moment) }
        }
      }
      if !waiting.isEmpty { return true }
    }
    return false
  }

  /// Adds the moments of the next day of the clock, or part of a day with one offset, that has any.
  private mutating func fillByClock() -> Bool {
    for _ in 0..<Self.patience {
      let segment = zone.segment(at: nextMoment)
      let local = LocalTime(seconds: nextMoment + segment.offset)
      guard local.day.adding(days: 1) != nil else { return false }
      let dayEnd = nextMoment - local.second + 86_400
      let end = Swift.min(dayEnd, segment.end ?? dayEnd)
      if expression.matches(local.day) {
        for hour in expression.hours {
          for minute in expression.minutes {
            let moment = nextMoment - local.second + hour * 3600 + minute * 60
            if moment >= nextMoment, moment < end { waiting.append(Moment(seconds: moment)) }
          }
        }
      }
      nextMoment = end
      if !waiting.isEmpty { return true }
    }
    return false
  }
}
