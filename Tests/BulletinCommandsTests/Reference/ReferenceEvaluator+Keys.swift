/// Which rows a question has, and where a row of the table lies.
extension ReferenceEvaluator {
  func keys(_ metric: Metric, _ by: [String], _ period: ReferencePeriod) -> Set<Key> {
    switch metric {
    case .aggregate(let aggregate, let least), .filled(let aggregate, let least, _):
      var keys: Set<Key> = []
      for row in rows where isMeant(row, least) == true {
        if isDated(aggregate), row.days == nil { continue }
        if isLeftOut(aggregate, row) { continue }
        switch isIn(row, period) {
        case .outside, .undated: continue
        case .cut: break
        case .inside:
          // A row whose cell is empty is a row; one whose cell is bad is left out.
          if let operand = operand(aggregate, row), operand != .missing,
            !isUsable(aggregate, row, operand)
          {
            continue
          }
        }
        keys.insert(key(of: row, by))
      }
      return keys
    case .ratio(let a, let b), .plus(let a, let b):
      return keys(a, by, period).union(keys(b, by, period))
    case .share(let of, _), .rank(let of, _):
      return keys(of, by, period)
    case .cumulative(let of, let reset):
      var found = keys(of, by, period)
      guard makesPeriods(by, period) else {
        let running = running(reset, to: period, asked: period)
        return found.union(keys(of, by, running).filter { !$0.values.contains("*") })
      }
      for cell in Set(found.compactMap { named($0, by, period) }) {
        let clipped = period.kind == .all ? cell : intersection(cell, period)
        let running = running(reset, to: clipped, asked: period)
        for key in keys(of, by.filter { $0 == "province" }, running) {
          found.insert(key.merging(parts(of: cell, by)) { $1 })
        }
      }
      return found
    case .change(let of, let yearly, _):
      var found = keys(of, by, period)
      guard makesPeriods(by, period) else {
        let before = yearly ? period.moved(-12) : period.previous
        let earlier = before.map { keys(of, by, $0) } ?? []
        return found.union(earlier.filter { !$0.values.contains("*") })
      }
      var (from, to) = (period.month, period.month + period.count)
      if period.kind == .all {
        let known = found.compactMap { named($0, by, period) }
        (from, to) = (known.map(\.month).min() ?? 0, known.map { $0.month + $0.count }.max() ?? 0)
      }
      for cell in cells(by, from: from, to: to) {
        let parts = parts(of: cell, by)
        guard let there = earlier(of, yearly, parts, by, period) else { continue }
        for key in keys(of, there.by, there.period)
        where there.key.allSatisfy({ key[$0.key] == $0.value }) {
          found.insert(key.merging(parts) { $1 })
        }
      }
      return found
    }
  }

  func key(of row: ReferenceRow, _ by: [String]) -> Key {
    Dictionary(uniqueKeysWithValues: by.map { ($0, part(of: row, $0)) })
  }

  /// A star where the row spans several values.
  func part(of row: ReferenceRow, _ dimension: String) -> String {
    if dimension == "province" { return row.province ?? "" }
    guard let days = row.days else { return "" }
    let parts = [days.lowerBound, days.upperBound].map { day in
      let (year, month) = (day / 10_000, day / 100 % 100)
      return dimension == "year" ? year : dimension == "month" ? month : (month - 1) / 3 + 1
    }
    let isOneYear = days.lowerBound / 10_000 == days.upperBound / 10_000
    return parts[0] == parts[1] && isOneYear ? "\(parts[0])" : "*"
  }

  func isDated(_ aggregate: Aggregate) -> Bool {
    switch aggregate {
    case .first, .last, .snapshot: true
    default: false
    }
  }

  enum Place { case inside, outside, cut, undated }

  func isIn(_ row: ReferenceRow, _ period: ReferencePeriod) -> Place {
    if period.kind == .all { return .inside }
    guard let days = row.days else { return .undated }
    let meant = period.days
    if days.upperBound < meant.lowerBound || meant.upperBound < days.lowerBound { return .outside }
    return meant.lowerBound <= days.lowerBound && days.upperBound <= meant.upperBound
      ? .inside : .cut
  }

  /// Whether a filter keeps a row; nil for a bad cell.
  func isMeant(_ row: ReferenceRow, _ least: Int?) -> Bool? {
    guard let least else { return true }
    switch row.people {
    case .bad: return nil
    case .missing: return false
    case .number(let number): return Rational(least) < number
    }
  }

  func operand(_ aggregate: Aggregate, _ row: ReferenceRow) -> ReferenceRow.Cell? {
    switch aggregate {
    case .count: return nil
    case .distinct: return row.id == nil ? .missing : .number(Rational(0))
    case .countOf(let column), .sum(let column), .least(let column), .greatest(let column),
      .mean(let column), .quantile(let column, _), .first(let column), .last(let column),
      .snapshot(let column):
      return column == .people ? row.people : row.amount
    }
  }

  func isUsable(
    _ aggregate: Aggregate, _ row: ReferenceRow, _ operand: ReferenceRow.Cell
  ) -> Bool {
    if case .countOf = aggregate, countsTexts { return operand != .missing }
    guard case .number = operand else { return false }
    switch aggregate {
    case .first, .last: return row.days != nil
    case .snapshot: return row.days != nil && row.id != nil
    default: return true
    }
  }

  /// Whether a row's own cell is bad, so that it tells nothing, wherever it lies.
  func isLeftOut(_ aggregate: Aggregate, _ row: ReferenceRow) -> Bool {
    guard let operand = operand(aggregate, row), operand == .bad else { return false }
    return !isUsable(aggregate, row, operand)
  }

  func matches(_ row: ReferenceRow, _ key: Key) -> Bool {
    key.allSatisfy { part(of: row, $0.key) == $0.value }
  }

  /// Whether a row of several months lies partly in a cell.
  func straddles(_ row: ReferenceRow, _ key: Key, _ period: ReferencePeriod) -> Bool {
    guard let days = row.days,
      key.allSatisfy({ [$0.value, "*"].contains(part(of: row, $0.key)) })
    else { return false }
    let months = [days.lowerBound, days.upperBound].map { $0 / 10_000 * 12 + $0 / 100 % 100 - 1 }
    return (months[0]...months[1]).contains { month in
      period.month <= month && month < period.month + period.count
        && key.allSatisfy { name, value in
          value == "*" || name == "province"
            || value
              == parts(
                of: ReferencePeriod(text: "", kind: .month, month: month, count: 1), [name])[name]
        }
    }
  }
}
