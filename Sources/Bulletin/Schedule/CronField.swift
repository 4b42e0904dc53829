/// One of cron's five fields: its name, its range, its words.
enum CronField: Int, CaseIterable {
  case minute, hour, day, month, weekday

  /// The name in messages.
  var name: Message {
    switch self {
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day of the month"
    case .month: "month"
    case .weekday: "day of the week"
    }
  }

  /// The numbers that may stand in it; 0 and 7 are both Sunday.
  var range: ClosedRange<Int> {
    switch self {
    case .minute: 0...59
    case .hour: 0...23
    case .day: 1...31
    case .month: 1...12
    case .weekday: 0...7
    }
  }

  /// The words that stand for numbers, whatever their case.
  var words: [String] {
    switch self {
    case .minute, .hour, .day: []
    case .month:
      ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    case .weekday: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    }
  }

  /// The number of the first word.
  var firstWord: Int { self == .month ? 1 : 0 }
}
