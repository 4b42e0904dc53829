/// The date of a record as offices write it: a day, or the days that it spans.
public struct RecordDate: Sendable, Hashable {
  /// The days.
  public let period: Period

  /// Makes a date of the days that it spans.
  public init(_ period: Period) { self.period = period }

  /// Reads a cell: `2024-03-11`, `11/3/2024` (day first), `ngày 11 tháng 3 năm 2024`, `3/2017`,
  /// `quý III/2019`, `15-18/5/2017`, `2018`, `2017..2021` and their like.
  ///
  /// - Parameter calendar: The calendar that years, halves, quarters and months follow.
  /// - Throws: `DateFault` for what is no date, has no year, or never was.
  public static func read(
    _ text: String, calendar: ReportingCalendar = .gregorian
  ) throws(DateFault) -> RecordDate {
    if let day = CalendarDay(iso: text) { return RecordDate(Period(day)) }
    let tokens = DateTokens(text)
    guard !tokens.isEmpty else { throw DateFault("it is empty") }
    if let time = try timestamp(text) { return time }
    if let period = try readNamed(tokens, calendar) { return RecordDate(period) }
    if let period = try readNumeric(tokens, calendar) { return RecordDate(period) }
    throw DateFault("no day, month, quarter or year is found in it")
  }

  /// `2024-03-11T08:00:00+07:00` and `2024-03-11 08:00`: the day alone.
  private static func timestamp(_ text: String) throws(DateFault) -> RecordDate? {
    guard text.utf8.count > 10 else { return nil }
    let head = String(text.prefix(10))
    let next = text.dropFirst(10).first
    guard next == "T" || next == " ", let day = CalendarDay(iso: head) else { return nil }
    guard text.dropFirst(11).first?.isNumber == true else { return nil }
    return RecordDate(Period(day))
  }

  // MARK: Words

  private static func readNamed(
    _ tokens: DateTokens, _ calendar: ReportingCalendar
  ) throws(DateFault) -> Period? {
    let words = tokens.pattern
    let numbers = tokens.numbers
    func period(_ kind: Period.Kind) throws(DateFault) -> Period {
      guard let period = Period(kind, in: calendar) else {
        throw DateFault("there is no such period")
      }
      return period
    }
    switch words {
    case "# thang dau nam #", "# thang dau nam nam #":
      if numbers[0] == 6 { return try period(.half(1, of: numbers[1])) }
      if numbers[0] == 9 { return try period(.nineMonths(of: numbers[1])) }
      return nil
    case "# thang cuoi nam #":
      return numbers[0] == 6 ? try period(.half(2, of: numbers[1])) : nil
    case "# thang nam #", "# thang / #":
      return numbers[0] == 9 ? try period(.nineMonths(of: numbers[1])) : nil
    case "quy # / #", "quy # nam #", "quy # - #", "quy # #", "q # / #", "q # nam #", "q # - #",
      "quarter # #":
      return try period(.quarter(numbers[0], of: try year(numbers[1])))
    case "# - q #": return try period(.quarter(numbers[1], of: try year(numbers[0])))
    case "# - h #": return try period(.half(numbers[1], of: try year(numbers[0])))
    case "# - # m": return numbers[1] == 9 ? try period(.nineMonths(of: numbers[0])) : nil
    case "thang # / #", "thang # nam #", "thang # - #", "thang # , #", "thang # #":
      return try month(numbers[0], numbers[1], calendar)
    case "nam #", "nam hoc #":
      return try period(.year(try year(numbers[0])))
    case "giai doan # - #", "nhiem ky # - #", "tu nam # den nam #", "nam # - #", "# . . #",
      "giai doan # . . #":
      return try years(numbers[0], numbers[1], calendar)
    case "ngay # thang # nam #", "# thang # nam #", "# thang # , #", "# thang # / #",
      "ngay # thang # , #", "ngay # / # / #", "ngay # - # - #", "ngay # . # . #":
      return Period(try day(numbers[0], numbers[1], numbers[2]))
    case "ngay # thang #", "ngay # / #": throw DateFault("it has no year")
    default: break
    }
    return try english(tokens, calendar)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func english(
    _ tokens: DateTokens, _ calendar: ReportingCalendar
  ) throws(DateFault) -> Period? {
    guard
      let index = tokens.words.firstIndex(where: { word in
        word.count >= 3 && months.contains { $0 == word || $0.prefix(3) == word }
      })
    else { return nil }
    let word = tokens.words[index]
    let number = months.firstIndex { $0 == word || $0.prefix(3) == word }! + 1
    let pattern = tokens.pattern
    let numbers = tokens.numbers
    switch pattern {
    case "# \(word) #", "# \(word) , #", "# - \(word) - #", "\(word) # , #", "\(word) # #":
      return Period(try day(numbers[0], number, numbers[1]))
    case "\(word) #", "\(word) , #", "\(word) - #":
      return try self.month(number, numbers[0], calendar)
    default: return nil
    }
  }

  // MARK: Digits

  private static func readNumeric(
    _ tokens: DateTokens, _ calendar: ReportingCalendar
  ) throws(DateFault) -> Period? {
    let n = tokens.numbers
    switch tokens.pattern {
    case "#", "# . #":
      // What spreadsheets count days by, from 1954 to 2119; a time of day stands behind the point.
      if (20_000...80_000).contains(n[0]), let day = CalendarDay(serial: n[0]) {
        return Period(day)
      }
      if n.count == 2 { break }
      guard (1000...9999).contains(n[0]) else { return nil }
      return Period(.year(n[0]), in: calendar)
    case "# / # / #", "# - # - #", "# . # . #":
      if n[0] > 999 { return Period(try day(n[2], n[1], n[0])) }
      return Period(try day(n[0], n[1], n[2]))
    case "# - #":
      if n[0] > 999, n[1] > 999 { return try years(n[0], n[1], calendar) }
      if n[0] > 999 { return try month(n[1], n[0], calendar) }
      if n[1] > 999 { return try month(n[0], n[1], calendar) }
      throw DateFault("it has no year")
    case "# / #": break
    case "# - # / # / #":
      return try span(try day(n[0], n[2], n[3]), try day(n[1], n[2], n[3]))
    case "# / # - # / # / #":
      return try span(try day(n[0], n[1], n[4]), try day(n[2], n[3], n[4]))
    case "# / # / # - # / # / #":
      return try span(try day(n[0], n[1], n[2]), try day(n[3], n[4], n[5]))
    case "# - # - # . . # - # - #":
      return try span(try day(n[2], n[1], n[0]), try day(n[5], n[4], n[3]))
    case "# / # - # / #" where n[1] > 999 && n[3] > 999:
      let (from, to) = (try month(n[0], n[1], calendar), try month(n[2], n[3], calendar))
      return try span(from.first, to.last)
    case "# - # / #" where n[2] > 999 && n[0] <= 12 && n[1] <= 12:
      let (from, to) = (try month(n[0], n[2], calendar), try month(n[1], n[2], calendar))
      return try span(from.first, to.last)
    default: return nil
    }
    // A month and a year.
    if n[1] > 999 { return try month(n[0], n[1], calendar) }
    if n[0] > 999 { return try month(n[1], n[0], calendar) }
    throw DateFault("it has no year")
  }

  // MARK: Parts

  private static func year(_ number: Int) throws(DateFault) -> Int {
    guard (1000...9998).contains(number) else { throw DateFault("\(number) is no year") }
    return number
  }

  private static func day(_ day: Int, _ month: Int, _ year: Int) throws(DateFault) -> CalendarDay {
    let year = try self.year(year)
    guard (1...12).contains(month) else { throw DateFault("there is no month \(month)") }
    guard let result = CalendarDay(year: year, month: month, day: day) else {
      throw DateFault("month \(month) of \(year) has no day \(day)")
    }
    return result
  }

  private static func month(
    _ month: Int, _ year: Int, _ calendar: ReportingCalendar
  ) throws(DateFault) -> Period {
    guard (1...12).contains(month),
      let period = Period(.month(month, of: try self.year(year)), in: calendar)
    else { throw DateFault("there is no month \(month)") }
    return period
  }

  private static func years(
    _ from: Int, _ to: Int, _ calendar: ReportingCalendar
  ) throws(DateFault) -> Period {
    guard let period = Period(.term(from: try year(from), to: try year(to)), in: calendar) else {
      throw DateFault("it runs backwards")
    }
    return period
  }

  private static func span(_ from: CalendarDay, _ to: CalendarDay) throws(DateFault) -> Period {
    guard let period = Period(from: from, to: to) else { throw DateFault("it runs backwards") }
    return period
  }
}
