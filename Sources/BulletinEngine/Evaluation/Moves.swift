import Bulletin

/// Where moves lead to: before any row is read, and from a cell.
///
/// A move in time needs the period of its cell. Where dimensions such as `year(date)` make the
/// period, they are dropped and the period is asked instead; which periods these are is known only
/// with the rows, so that the leaves behind them keep months apart over all that may be asked. What
/// says something about its whole question, such as a share, keeps its dimensions, and is asked in an
/// earlier question which holds the earlier period.
struct Moves {
  let calendar: ReportingCalendar
  let terms: [Period]

  /// A cell of a question.
  struct Target {
    var asked: Asked
    var key: [DimensionValue]
  }

  /// What must be planned for an input that is asked elsewhere; nothing if there is no such place.
  ///
  /// - Parameter keepsTable: Whether the input says something about the question that it belongs to.
  func planned(_ asked: Asked, _ move: Move, keepsTable: Bool = false) -> [Asked] {
    var there = asked
    switch move {
    case .here, .ranked: return [asked]
    case .total(let over): there.by = Self.without(over, asked.by)
    case .within(let kept): there.by = asked.by.filter { kept.contains($0.name) }
    case .shifted(let step):
      guard asked.isCover || makesPeriods(asked) else {
        guard let period = shifted(asked.period, step) else { return [] }
        there.period = period
        return [there]
      }
      if keepsTable, !asked.isCover { return tables(asked, step) }
      cover(&there, from: earliest(asked.period, step))
    case .running(let start):
      guard asked.isCover || makesPeriods(asked) else {
        guard let period = running(to: asked.period, from: start, of: asked.period) else {
          return []
        }
        there.period = period
        return [there]
      }
      cover(&there, from: beginning(of: start, for: asked.period.first, in: asked.period))
    }
    return [there]
  }

  /// The cell that an input is asked at; nil if there is none.
  ///
  /// - Parameter keepsTable: Whether the input says something about the question that it belongs to.
  func target(
    _ asked: Asked, _ key: [DimensionValue], _ move: Move, keepsTable: Bool = false
  ) -> Target? {
    var there = Target(asked: asked, key: key)
    switch move {
    case .here, .ranked: return there
    case .total(let over): there.asked.by = Self.without(over, asked.by)
    case .within(let kept): there.asked.by = asked.by.filter { kept.contains($0.name) }
    case .shifted(let step):
      guard makesPeriods(asked) else {
        guard let period = shifted(asked.period, step) else { return nil }
        there.asked.period = period
        return there
      }
      guard let named = named(asked, key), let period = shifted(named, step) else { return nil }
      if keepsTable { return cell(of: asked, key, in: period) }
      there.asked.by = Self.rest(asked.by)
      there.asked.period = period
    case .running(let start):
      guard makesPeriods(asked) else {
        guard let period = running(to: asked.period, from: start, of: asked.period) else {
          return nil
        }
        there.asked.period = period
        return there
      }
      guard let named = named(asked, key) else { return nil }
      let cell = asked.period.kind == .all ? named : asked.period.intersection(named) ?? named
      guard let period = running(to: cell, from: start, of: asked.period) else { return nil }
      there.asked.by = Self.rest(asked.by)
      there.asked.period = period
    }
    there.key = there.asked.by.map { key[asked.by.firstIndex(of: $0)!] }
    return there
  }

  /// Whether the dimensions of a question make a period of each of its cells.
  func makesPeriods(_ asked: Asked) -> Bool {
    let grains = asked.by.compactMap(CalendarDimension.init).map(\.grain)
    guard !grains.isEmpty else { return false }
    return grains.contains(.year) || CalendarDimension.onlyYear(of: asked.period, calendar) != nil
  }

  /// The period that the dimensions of a cell name, whole even where the asked one cuts it.
  func named(_ asked: Asked, _ key: [DimensionValue]) -> Period? {
    let narrowed = CalendarDimension.narrow(.all, by: asked.by, key, calendar, asked.period)
    return narrowed.period.kind == .all ? nil : narrowed.period
  }

  /// The part of a key that says no period.
  static func rest(_ by: [Dimension]) -> [Dimension] {
    by.filter { CalendarDimension($0) == nil }
  }

  private static func without(_ over: [String], _ by: [Dimension]) -> [Dimension] {
    over.isEmpty ? [] : by.filter { !over.contains($0.name) }
  }

  private func isWholeMonths(_ period: Period) -> Bool {
    if period.kind == .all { return true }
    return calendar.monthHolding(period.first)?.first == period.first
      && calendar.monthHolding(period.last)?.last == period.last
  }

  func cover(_ asked: inout Asked, from first: CalendarDay) {
    if asked.cover == nil { asked.cover = isWholeMonths(asked.period) ? .month : .day }
    asked.by = Self.rest(asked.by)
    if asked.period.kind != .all, first < asked.period.first,
      let period = Period(from: first, to: asked.period.last)
    {
      asked.period = period
    }
  }
}

extension Moves {
  /// The period that a step leads to.
  func shifted(_ period: Period, _ step: Move.Step) -> Period? {
    switch step {
    case .period: return period.previous(inTerms: terms)
    case .year: return period.kind == .all ? nil : period.shifted(byYears: -1)
    case .month: return period.shifted(byMonths: -1)
    case .quarter: return period.shifted(byMonths: -3)
    case .half: return period.shifted(byMonths: -6)
    case .term:
      let own = terms.first { $0.contains(period) } ?? period
      return terms.filter { $0.last < own.first }.max { $0.last < $1.last }
        ?? (terms.contains(own) || own.kind.isTerm ? own.previous(inTerms: terms) : nil)
    }
  }

  /// The running period that ends with another; nil for all time.
  func running(to cell: Period, from start: Move.Start, of asked: Period) -> Period? {
    if cell.kind == .all { return cell }
    let first = beginning(of: start, for: cell.last, in: asked)
    if first == cell.first { return cell }
    if asked.first == first, asked.last == cell.last { return asked }
    return Period(from: min(first, cell.last), to: cell.last)
  }

  /// The first day of what runs on a day.
  private func beginning(
    of start: Move.Start, for day: CalendarDay, in asked: Period
  ) -> CalendarDay {
    let year = calendar.year(of: day)
    let named: Period?
    switch start {
    case .asked: return asked.first
    case .year: named = Period(.year(year), in: calendar)
    case .half: named = Period(.half(calendar.half(of: day), of: year), in: calendar)
    case .quarter: named = Period(.quarter(calendar.quarter(of: day), of: year), in: calendar)
    case .month: named = calendar.monthHolding(day)
    case .term: named = terms.first { $0.contains(day) }
    case .months(let months):
      return day.adding(days: 1)?.adding(months: -months) ?? asked.first
    }
    return named?.first ?? asked.first
  }

  /// A day before which no cell of a period is led by a step.
  private func earliest(_ period: Period, _ step: Move.Step) -> CalendarDay {
    guard period.kind != .all else { return period.first }
    switch step {
    // No dimension makes a period longer than a year, and the year may begin before the period.
    case .period, .year, .month, .quarter, .half:
      return period.first.adding(months: -24) ?? period.first
    case .term:
      return terms.filter { $0.last < period.last }.map(\.first).min() ?? period.first
    }
  }
}

extension Period.Kind {
  /// Whether it is some whole years.
  var isTerm: Bool { if case .term = self { true } else { false } }
}

extension Move {
  /// Whether it leads to another cell than the one that asks.
  var leadsElsewhere: Bool {
    switch self {
    case .here, .ranked: false
    case .total, .within, .shifted, .running: true
    }
  }
}

extension MetricInput {
  /// Whether no rows stand behind it.
  var isConstant: Bool { if case .constant = operand { true } else { false } }
}
