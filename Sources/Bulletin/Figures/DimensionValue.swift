/// The value of one dimension of a cell.
public enum DimensionValue: Sendable, Hashable {
  /// A text, in NFC.
  case text(String)
  /// A number.
  case number(ExactDecimal)
  /// A day.
  case day(CalendarDay)
  /// True or false.
  case boolean(Bool)
  /// Rows whose cell is empty.
  case missing
  /// What cannot be told apart along this dimension: a stated total, a record that spans years.
  case notBrokenDown
}

extension DimensionValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .day(let day): day.description
    case .boolean(let flag): flag ? "true" : "false"
    case .missing: ""
    case .notBrokenDown: "*"
    }
  }
}

extension DimensionValue: Comparable {
  /// Numbers, days, flags, then text by code point, then missing, then what is not broken down.
  public static func < (a: DimensionValue, b: DimensionValue) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): x < y
    case (.day(let x), .day(let y)): x < y
    case (.boolean(let x), .boolean(let y)): !x && y
    case (.text(let x), .text(let y)):
      x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
    default: a.rank < b.rank
    }
  }

  private var rank: Int {
    switch self {
    case .number: 0
    case .day: 1
    case .boolean: 2
    case .text: 3
    case .missing: 4
    case .notBrokenDown: 5
    }
  }
}
