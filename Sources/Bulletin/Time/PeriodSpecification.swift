/// A period as a configuration writes it: named outright, or by today's date.
public struct PeriodSpecification: Sendable, Hashable, CustomStringConvertible {
  private enum Form: Sendable, Hashable {
    case named(Period.Kind)
    case days(CalendarDay, CalendarDay)
    case relative(Unit, back: Bool)
  }

  private enum Unit: String, Sendable, CaseIterable {
    case month, quarter, half, year, term
  }

  private let form: Form

  /// Whether it is counted from today.
  public var isRelative: Bool {
    if case .relative = form { true } else { false }
  }

  /// Whether it is found among the terms of office.
  public var needsTerms: Bool {
    if case .relative(.term, _) = form { true } else { false }
  }

  /// The text as it was written.
  public let description: String

  /// Reads `2023`, `2023-H1`, `2023-9M`, `2023-Q3`, `2023-05`, `2017..2023`,
  /// `2023-01-15..2023-06-14`, `previous month`, `current year`, `all`.
  ///
  /// - Throws: `PeriodFault`, which says what can be written.
  public static func parse(_ text: some StringProtocol) throws(PeriodFault) -> PeriodSpecification {
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    let joined = words.joined(separator: " ")
    guard let form = try form(joined, words) else {
      throw PeriodFault(
        "'\(text)' is no period; write 2023, 2023-H1, 2023-9M, 2023-Q3, 2023-05, 2017..2023, "
          + "2023-01-15..2023-06-14, previous month, current year or all")
    }
    return PeriodSpecification(form: form, description: joined.uppercasedParts)
  }

  private static func form(_ text: String, _ words: [String]) throws(PeriodFault) -> Form? {
    if text == "all" { return .named(.all) }
    if words.count == 2, ["previous", "current"].contains(words[0]) {
      guard let unit = Unit(rawValue: words[1]) else { return nil }
      return .relative(unit, back: words[0] == "previous")
    }
    if let dots = text.firstRange(of: "..") {
      let (from, to) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
      if let a = year(from), let b = year(to) {
        guard a <= b else { throw PeriodFault("'\(text)' runs backwards") }
        return .named(.term(from: a, to: b))
      }
      guard let a = CalendarDay(iso: from), let b = CalendarDay(iso: to) else { return nil }
      guard a <= b else { throw PeriodFault("'\(text)' runs backwards") }
      return .days(a, b)
    }
    if let day = CalendarDay(iso: text) { return .days(day, day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let year = year(first) else { return nil }
    if parts.count == 1 { return .named(.year(year)) }
    guard parts.count == 2 else { return nil }
    return try part(parts[1], of: year, text).map(Form.named)
  }

  private static func part(
    _ part: String, of year: Int, _ text: String
  ) throws(PeriodFault) -> Period.Kind? {
    switch part {
    case "9m": return .nineMonths(of: year)
    case "h1": return .half(1, of: year)
    case "h2": return .half(2, of: year)
    case _ where part.hasPrefix("q") && part.count == 2:
      guard let quarter = Int(part.dropFirst()), (1...4).contains(quarter) else {
        throw PeriodFault("'\(text.uppercasedParts)': a year has the quarters Q1 to Q4")
      }
      return .quarter(quarter, of: year)
    case _ where part.count == 2 && part.allSatisfy(\.isNumber):
      guard let month = Int(part), (1...12).contains(month) else {
        throw PeriodFault("'\(text.uppercasedParts)': a year has the months 01 to 12")
      }
      return .month(month, of: year)
    default: return nil
    }
  }

  private static func year(_ text: String) -> Int? {
    guard text.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The period on a day.
  ///
  /// - Parameters:
  ///   - terms: The terms of office, for `previous term` and `current term`.
  /// - Throws: `PeriodFault` if there is no such term.
  public func resolve(
    today: CalendarDay, calendar: ReportingCalendar = .gregorian, terms: [Period] = []
  ) throws(PeriodFault) -> Period {
    var period: Period?
    switch form {
    case .named(let kind): period = Period(kind, in: calendar)
    case .days(let from, let to): period = Period(from: from, to: to)
    case .relative(let unit, let back):
      let year = calendar.year(of: today)
      var current: Period?
      switch unit {
      case .year: current = Period(.year(year), in: calendar)
      case .half: current = Period(.half(calendar.half(of: today), of: year), in: calendar)
      case .quarter: current = Period(.quarter(calendar.quarter(of: today), of: year), in: calendar)
      case .month: current = calendar.monthHolding(today)
      case .term:
        guard let term = terms.first(where: { $0.contains(today) }) else {
          throw PeriodFault("'\(description)': no term holds \(today); name it under 'terms'")
        }
        current = term
      }
      period = back ? current?.previous(inTerms: terms) : current
    }
    guard let period else { throw PeriodFault("'\(description)' cannot be counted from \(today)") }
    return period
  }
}

extension String {
  /// `2023-q3` as `2023-Q3`; words stay.
  fileprivate var uppercasedParts: String { first?.isNumber == true ? uppercased() : self }
}
