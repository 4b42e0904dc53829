/// A day and a time of day on some clock, without a zone.
public struct LocalTime: Sendable, Hashable {
  /// Seconds since 1970-01-01 on that clock.
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// Makes a time of a day and the second of the day.
  public init(day: CalendarDay, second: Int) { seconds = Int(day.number) * 86_400 + second }

  /// The day.
  public var day: CalendarDay {
    CalendarDay(number: Int32(clamping: (seconds - (seconds < 0 ? 86_399 : 0)) / 86_400))
  }

  /// The second of the day.
  public var second: Int { seconds - Int(day.number) * 86_400 }
}

extension LocalTime: CustomStringConvertible {
  /// ISO 8601 without an offset: `2026-01-01T06:00:00`.
  public var description: String {
    let second = second
    return "\(day)T\(Moment.two(second / 3600)):\(Moment.two(second / 60 % 60))"
      + ":\(Moment.two(second % 60))"
  }
}
