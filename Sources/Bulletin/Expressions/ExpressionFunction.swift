/// A function of the expression language, under the name that is typed.
public enum ExpressionFunction: String, Sendable, Hashable, CaseIterable {
  /// The year of a date, in the calendar of the report.
  case year
  /// The half of the year, 1 or 2, in the calendar of the report.
  case half
  /// The quarter of the year, 1 to 4, in the calendar of the report.
  case quarter
  /// The month of the year, 1 to 12, in the calendar of the report.
  case month
  /// The day of the month, as a wall calendar shows it.
  case day
  /// The day of the week; 1 is Monday.
  case weekday
  /// The days from one date to another; negative if the second is earlier.
  case days
  /// The whole months from one date to another.
  case months
  /// The text in lower case.
  case lower
  /// The text in upper case.
  case upper
  /// The text without blanks at its ends.
  case trim
  /// The number of Unicode scalars of the composed (NFC) text.
  case length
  /// Whether a text holds another.
  case contains
  /// Whether a text begins with another.
  case startsWith = "starts_with"
  /// Whether a text ends with another.
  case endsWith = "ends_with"
  /// The text without case and diacritics, đ as d.
  case fold
  /// The amount without its sign.
  case abs
  /// The nearest number of so many places; halves go away from zero.
  case round
  /// The nearest whole number that is not greater.
  case floor
  /// The nearest whole number that is not less.
  case ceil
  /// The least of its arguments.
  case min
  /// The greatest of its arguments.
  case max
  /// The first of its arguments that is not missing.
  case coalesce
  /// Whether there is no value.
  case isMissing = "is_missing"
  /// One of two values, by a condition; a missing condition is false.
  case `if`

  /// How the function is called, for messages and documentation.
  public var signature: String {
    switch self {
    case .year, .half, .quarter, .month, .day, .weekday: "\(rawValue)(date)"
    case .days, .months: "\(rawValue)(from, to)"
    case .lower, .upper, .trim, .length, .fold: "\(rawValue)(text)"
    case .contains, .startsWith, .endsWith: "\(rawValue)(text, part)"
    case .abs, .floor, .ceil: "\(rawValue)(number)"
    case .round: "round(number) or round(number, places)"
    case .min, .max: "\(rawValue)(a, b, …)"
    case .coalesce: "coalesce(a, b, …)"
    case .isMissing: "is_missing(value)"
    case .if: "if(condition, then, otherwise)"
    }
  }

  /// How many arguments the function takes.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .year, .half, .quarter, .month, .day, .weekday, .lower, .upper, .trim, .length, .fold,
      .abs, .floor, .ceil, .isMissing:
      1...1
    case .days, .months, .contains, .startsWith, .endsWith: 2...2
    case .round: 1...2
    case .min, .max: 2...Int.max
    case .coalesce: 1...Int.max
    case .if: 3...3
    }
  }
}
