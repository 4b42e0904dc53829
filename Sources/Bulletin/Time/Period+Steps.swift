extension Period {
  /// The period before, of the same kind; nil for all time and for the first year.
  ///
  /// Before `2023-9M` comes `2022-9M`, before a range the range of the same length.
  public var previous: Period? { previous(inTerms: []) }

  /// The period before; before a term the one that a list of terms names before it.
  public func previous(inTerms terms: [Period]) -> Period? {
    switch kind {
    case .all: return nil
    case .term(let from, let to):
      let before = terms.filter { $0.last < first }.max { $0.last < $1.last }
      // The first of the terms that are declared has none before it.
      if before == nil, terms.contains(self) { return nil }
      return before ?? Period(.term(from: from - (to - from) - 1, to: from - 1), in: calendar)
    case .year(let year): return Period(.year(year - 1), in: calendar)
    case .half(let half, let year):
      return Period(half == 1 ? .half(2, of: year - 1) : .half(1, of: year), in: calendar)
    case .nineMonths(let year): return Period(.nineMonths(of: year - 1), in: calendar)
    case .quarter(let quarter, let year):
      return Period(
        quarter == 1 ? .quarter(4, of: year - 1) : .quarter(quarter - 1, of: year), in: calendar)
    case .month(let month, let year):
      return Period(
        month == 1 ? .month(12, of: year - 1) : .month(month - 1, of: year), in: calendar)
    case .days:
      guard let last = first.adding(days: -1) else { return nil }
      if let months = wholeMonths, let start = first.adding(months: -months) {
        return Period(from: start, to: last)
      }
      return first.adding(days: -length).flatMap { Period(from: $0, to: last) }
    }
  }

  /// The same period some years later or earlier; all time stays what it is.
  public func shifted(byYears years: Int) -> Period {
    let shifted: Period? =
      switch kind {
      case .all: self
      case .term(let from, let to): Period(.term(from: from + years, to: to + years), in: calendar)
      case .year(let year): Period(.year(year + years), in: calendar)
      case .half(let half, let year): Period(.half(half, of: year + years), in: calendar)
      case .nineMonths(let year): Period(.nineMonths(of: year + years), in: calendar)
      case .quarter(let quarter, let year):
        Period(.quarter(quarter, of: year + years), in: calendar)
      case .month(let month, let year): Period(.month(month, of: year + years), in: calendar)
      case .days: shiftedDays(byMonths: years * 12)
      }
    return shifted ?? self
  }

  /// The same days some months later or earlier, by their own name where they have one; nil for
  /// all time.
  public func shifted(byMonths months: Int) -> Period? {
    let number: Int
    switch kind {
    case .all: return nil
    case .month: number = 1
    case .quarter: number = 3
    case .half: number = 6
    case .year, .nineMonths, .term, .days: return shiftedDays(byMonths: months)
    }
    guard months % number == 0 else { return shiftedDays(byMonths: months) }
    var period = self
    for _ in 0..<abs(months / number) {
      guard let next = months < 0 ? period.previous : period.following else { return nil }
      period = next
    }
    return period
  }

  private var following: Period? {
    switch kind {
    case .half(let half, let year):
      Period(half == 2 ? .half(1, of: year + 1) : .half(2, of: year), in: calendar)
    case .quarter(let quarter, let year):
      Period(
        quarter == 4 ? .quarter(1, of: year + 1) : .quarter(quarter + 1, of: year), in: calendar)
    case .month(let month, let year):
      Period(month == 12 ? .month(1, of: year + 1) : .month(month + 1, of: year), in: calendar)
    case .all, .term, .year, .nineMonths, .days: nil
    }
  }

  private func shiftedDays(byMonths months: Int) -> Period? {
    guard let start = first.adding(months: months) else { return nil }
    if let whole = wholeMonths, let next = start.adding(months: whole) {
      return next.adding(days: -1).flatMap { Period(from: start, to: $0) }
    }
    return last.adding(months: months).flatMap { Period(from: start, to: $0) }
  }

  /// The years that the period touches, in its calendar.
  public var years: ClosedRange<Int>? {
    kind == .all ? nil : calendar.year(of: first)...calendar.year(of: last)
  }
}
