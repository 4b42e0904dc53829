import Bulletin

/// A dimension that is a part of the date, such as `year(date)`.
struct CalendarDimension {
  /// The parts of a date that name a stretch of time.
  enum Grain: Int, Comparable {
    case year
    case half
    case quarter
    case month

    /// The longer stretch comes first.
    static func < (a: Grain, b: Grain) -> Bool { a.rawValue < b.rawValue }

    /// The stretch that a day lies in.
    func stretch(of day: CalendarDay, _ calendar: ReportingCalendar) -> Period? {
      let year = calendar.year(of: day)
      return switch self {
      case .year: Period(.year(year), in: calendar)
      case .half: Period(.half(calendar.half(of: day), of: year), in: calendar)
      case .quarter: Period(.quarter(calendar.quarter(of: day), of: year), in: calendar)
      case .month: calendar.monthHolding(day)
      }
    }
  }

  let grain: Grain

  /// Reads a dimension; nil for one that is no part of a date.
  init?(_ dimension: Dimension) {
    guard case .call(let function, let arguments) = dimension.expression.root.form,
      arguments.count == 1, case .name = arguments[0].form
    else { return nil }
    switch function {
    case .year: grain = .year
    case .half: grain = .half
    case .quarter: grain = .quarter
    case .month: grain = .month
    default: return nil
    }
  }

  /// The period of a cell: the asked one, narrowed by what the cell's key says of the date.
  ///
  /// - Parameter years: The period in whose only year a cell without a year lies; the asked one
  ///   if it is not said.
  /// - Returns: The period, and the dimensions that did not narrow it, with their values.
  static func narrow(
    _ period: Period, by dimensions: [Dimension], _ key: [DimensionValue],
    _ calendar: ReportingCalendar, _ years: Period? = nil
  ) -> (period: Period, rest: [FigureID.DimensionEntry]) {
    var parts: [Grain: Int] = [:]
    var rest: [FigureID.DimensionEntry] = []
    for (dimension, value) in zip(dimensions, key) {
      if let part = CalendarDimension(dimension), case .number(let number) = value,
        let whole = number.intValue
      {
        parts[part.grain] = whole
      } else {
        rest.append(FigureID.DimensionEntry(dimension.name, value))
      }
    }
    guard !parts.isEmpty else { return (period, rest) }
    guard let year = parts[.year] ?? onlyYear(of: years ?? period, calendar) else {
      for (dimension, value) in zip(dimensions, key) where CalendarDimension(dimension) != nil {
        rest.append(FigureID.DimensionEntry(dimension.name, value))
      }
      return (period, rest)
    }
    let found: Period?
    if let month = parts[.month] {
      found = calendar.month(month, ofYear: year)
    } else if let quarter = parts[.quarter] {
      found = Period(.quarter(quarter, of: year), in: calendar)
    } else if let half = parts[.half] {
      found = Period(.half(half, of: year), in: calendar)
    } else {
      found = Period(.year(year), in: calendar)
    }
    guard let named = found else { return (period, rest) }
    if period.kind == .all { return (named, rest) }
    return (period.intersection(named) ?? named, rest)
  }

  /// The year that a period lies in; nil for one that touches several.
  static func onlyYear(of period: Period, _ calendar: ReportingCalendar) -> Int? {
    guard period.kind != .all else { return nil }
    let year = calendar.year(of: period.first)
    return year == calendar.year(of: period.last) ? year : nil
  }
}

extension CalendarDimension {
  /// The value of the dimension for a stretch of time; nil if the stretch holds several.
  func value(of period: Period, _ calendar: ReportingCalendar) -> DimensionValue? {
    guard period.kind != .all else { return nil }
    let (first, last) = (number(of: period.first, calendar), number(of: period.last, calendar))
    let isOneYear = calendar.year(of: period.first) == calendar.year(of: period.last)
    guard first == last, isOneYear || grain == .year else { return nil }
    return .number(ExactDecimal(first))
  }

  private func number(of day: CalendarDay, _ calendar: ReportingCalendar) -> Int {
    switch grain {
    case .year: calendar.year(of: day)
    case .half: calendar.half(of: day)
    case .quarter: calendar.quarter(of: day)
    case .month: calendar.month(of: day)
    }
  }
}
