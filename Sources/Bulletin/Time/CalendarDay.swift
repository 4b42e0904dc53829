/// A day of the Gregorian calendar, without time and zone.
public struct CalendarDay: Sendable, Hashable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// Makes a day of its number since 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// Makes a day of year (1 to 9999), month and day; nil if there is none such, as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2024-03-11`.
  public init?(iso text: String) {
    var text = text
    let parts = text.withUTF8 { bytes -> (year: Int, month: Int, day: Int)? in
      guard Self.isShapedLikeDay(bytes) else { return nil }
      func number(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
      }
      return (number(0..<4), number(5..<7), number(8..<10))
    }
    guard let (year, month, day) = parts else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether bytes are four digits, two, and two, with hyphens between.
  private static func isShapedLikeDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 10 else { return false }
    for index in 0..<10 {
      let isHyphen = index == 4 || index == 7
      guard isHyphen ? bytes[index] == 0x2D : bytes[index] &- 0x30 < 10 else { return false }
    }
    return true
  }

  /// Makes a day of a spreadsheet's serial number; with `date1904`, of one that counts from 1904.
  ///
  /// The day that spreadsheets count and never was, 1900-02-29, has no serial here.
  public init?(serial: Int, date1904: Bool = false) {
    guard (1...2_958_465).contains(serial) else { return nil }
    if date1904 {
      number = Int32(serial - 24_107)
    } else {
      guard serial != 60 else { return nil }
      number = Int32(serial - 25_569 + (serial < 60 ? 1 : 0))
    }
  }

  /// The days of a month.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The year.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, from 1.
  public var day: Int { parts.day }
  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// The day so many days later; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDay? {
    let sum = Int(number) + days
    guard (-719_162...2_932_896).contains(sum) else { return nil }
    return CalendarDay(number: Int32(sum))
  }

  /// The same day so many months later, or the last one of a shorter month.
  public func adding(months: Int) -> CalendarDay? {
    let parts = parts
    let total = parts.year * 12 + parts.month - 1 + months
    guard total >= 12 else { return nil }
    let (year, month) = (total / 12, total % 12 + 1)
    return CalendarDay(
      year: year, month: month, day: min(parts.day, Self.length(ofMonth: month, in: year)))
  }

  /// The number of days from this day to another, negative for an earlier one.
  public func days(to other: CalendarDay) -> Int { Int(other.number) - Int(number) }

  /// The number of whole months from this day to another, negative for an earlier one.
  public func wholeMonths(to other: CalendarDay) -> Int {
    if other < self { return -other.wholeMonths(to: self) }
    let (from, to) = (parts, other.parts)
    let months = (to.year - from.year) * 12 + to.month - from.month
    let reached = min(from.day, Self.length(ofMonth: to.month, in: to.year))
    return to.day >= reached ? months : months - 1
  }
}

extension CalendarDay: Comparable {
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
}

extension CalendarDay: CustomStringConvertible {
  /// ISO 8601: `2024-03-11`.
  public var description: String {
    let parts = parts
    let year = String(parts.year)
    return String(repeating: "0", count: 4 - year.count) + year
      + (parts.month < 10 ? "-0" : "-") + String(parts.month)
      + (parts.day < 10 ? "-0" : "-") + String(parts.day)
  }
}
