/// A schedule in cron's five fields, as Debian's cron reads them (crontab(5)), or one of its words.
///
/// A list of numbers, names (`jan`, `mon`), ranges and steps in each field. If day of the month and
/// day of the week are both restricted, either is enough; a field that begins with `*` counts as not
/// restricted. `5/15` is read as `5-59/15`, which Debian's cron would not take: `normalised` is what
/// to write into a crontab.
public struct CronExpression: Sendable, Hashable {
  /// The schedule as it was written.
  public let text: String
  /// The five fields as every cron reads them.
  public let normalised: String
  let minutes: [Int]
  let hours: [Int]
  let days: Set<Int>
  let months: Set<Int>
  /// Days of the week, 1 for Monday to 7 for Sunday.
  let weekdays: Set<Int>
  private let stars: Set<CronField>

  /// Reads a schedule.
  ///
  /// - Throws: `CronFault`, which names the field.
  public init(_ text: String) throws(CronFault) {
    self.text = text
    let fields = try Self.fields(text)
    var parsed: [CronField: CronFieldParser.Values] = [:]
    for field in CronField.allCases {
      parsed[field] = try CronFieldParser(field: field, text: fields[field.rawValue]).values()
    }
    normalised = CronField.allCases.map { parsed[$0]!.normalised }.joined(separator: " ")
    minutes = parsed[.minute]!.numbers.sorted()
    hours = parsed[.hour]!.numbers.sorted()
    days = parsed[.day]!.numbers
    months = parsed[.month]!.numbers
    weekdays = Set(parsed[.weekday]!.numbers.map { $0 == 0 ? 7 : $0 })
    stars = Set(CronField.allCases.filter { fields[$0.rawValue].hasPrefix("*") })
    guard isPossible else {
      throw CronFault(
        "'\(text)' never comes: none of its months has such a day",
        hint: "for the last day of a month take the first of the next one")
    }
  }

  /// Whether either of two restricted day fields is enough, which takes many by surprise:
  /// `0 6 1-7 * 1` is each of the first seven days and every Monday besides.
  public var joinsDaysByOr: Bool { !stars.contains(.day) && !stars.contains(.weekday) }

  /// The hours and minutes of its days.
  public var timesOfDay: [(hour: Int, minute: Int)] {
    hours.flatMap { hour in minutes.map { (hour, $0) } }
  }

  /// Whether it follows the clock through every minute or hour, so that a change to or from daylight
  /// saving time needs no catching up.
  var isWildcard: Bool { stars.contains(.minute) || stars.contains(.hour) }

  /// Whether a day is one of its days.
  func matches(_ day: CalendarDay) -> Bool {
    guard months.contains(day.month) else { return false }
    let (byDay, byWeekday) = (days.contains(day.day), weekdays.contains(day.weekday))
    return joinsDaysByOr ? byDay || byWeekday : byDay && byWeekday
  }

  private var isPossible: Bool {
    if joinsDaysByOr { return true }
    return months.contains { month in
      days.contains { $0 <= CalendarDay.length(ofMonth: month, in: 2000) }
    }
  }

  private static let words = [
    "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *", "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0", "@daily": "0 0 * * *", "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
  ]

  private static func fields(_ text: String) throws(CronFault) -> [String] {
    var written = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    if written.count == 1, let word = written.first, word.hasPrefix("@") {
      guard let fields = words[word] else {
        throw CronFault(
          word == "@reboot"
            ? "'@reboot' tells no time that a report could be due at"
            : "cron knows no '\(word)'",
          hint: Suggestion.hint(for: word, among: words.keys.sorted())
            ?? "one of \(words.keys.sorted().joined(separator: ", "))")
      }
      written = fields.split(separator: " ").map(String.init)
    }
    guard written.count == 5 else {
      throw CronFault(
        "cron wants five fields, '\(text)' has \(written.count)",
        hint: "five fields: minute hour day month weekday, such as \"0 6 1 * *\"")
    }
    return written
  }
}
