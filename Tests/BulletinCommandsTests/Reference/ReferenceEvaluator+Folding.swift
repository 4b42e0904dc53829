/// Aggregates and ranks.
extension ReferenceEvaluator {
  func fold(
    _ aggregate: Aggregate, _ least: Int?, _ key: Key, _ period: ReferencePeriod
  ) -> Value {
    var used: [(row: ReferenceRow, value: Rational)] = []
    var count = 0
    for row in rows where isMeant(row, least) == true {
      if isDated(aggregate), row.days == nil { continue }
      if isLeftOut(aggregate, row) { continue }
      guard matches(row, key) else {
        if straddles(row, key, period) { return .notStated }
        continue
      }
      switch isIn(row, period) {
      case .outside, .undated: continue
      case .cut: return .notStated
      case .inside: break
      }
      guard let cell = operand(aggregate, row) else {
        count += 1
        continue
      }
      guard isUsable(aggregate, row, cell) else { continue }
      count += 1
      if case .number(let value) = cell { used.append((row, value)) }
    }
    switch aggregate {
    case .count, .countOf: return .number(Rational(count))
    case .distinct: return .number(Rational(Set(used.map(\.row.id)).count))
    default: break
    }
    guard !used.isEmpty else { return .missing }
    let values = used.map(\.value).sorted()
    let sum = values.reduce(Rational(0), +)
    switch aggregate {
    case .sum: return .number(sum)
    case .mean: return .number(sum / Rational(values.count))
    case .least: return .number(values.first!)
    case .greatest: return .number(values.last!)
    case .quantile(_, let share):
      let position = share * Rational(values.count - 1)
      let index = position.over / position.under
      guard index + 1 < values.count else { return .number(values[index]) }
      return .number(
        values[index] + (position - Rational(index)) * (values[index + 1] - values[index]))
    case .first:
      return dated(used) {
        $0.lowerBound
      } isBetter: {
        $0 < $1
      }
    case .last:
      return dated(used) {
        $0.upperBound
      } isBetter: {
        $0 > $1
      }
    case .snapshot:
      var total = Rational(0)
      for id in Set(used.map(\.row.id)) {
        guard
          let value = dated(
            used.filter { $0.row.id == id }, { $0.upperBound }, isBetter: { $0 > $1 }
          )
          .number
        else { return .missing }
        total = total + value
      }
      return .number(total)
    case .count, .countOf, .distinct: return .missing
    }
  }

  func dated(
    _ rows: [(row: ReferenceRow, value: Rational)], _ day: (ClosedRange<Int>) -> Int,
    isBetter: (Int, Int) -> Bool
  ) -> Value {
    var best = day(rows[0].row.days!)
    for row in rows where isBetter(day(row.row.days!), best) { best = day(row.row.days!) }
    let values = Set(rows.filter { day($0.row.days!) == best }.map(\.value))
    return values.count == 1 ? .number(values.first!) : .missing
  }

  func rank(
    _ of: Metric, _ descending: Bool, _ key: Key, _ by: [String], _ period: ReferencePeriod
  ) -> Value {
    let keys = keys(of, by, period).filter { !$0.values.contains("*") }
    guard !by.isEmpty, keys.contains(key) else { return .missing }
    let own = value(of, key, by, period)
    guard let number = own.number else { return own }
    var (first, last) = (1, 1)
    let isAllTime = !by.contains("province")
    for other in keys where other != key {
      let isPeer = isAllTime || by.allSatisfy { $0 == "province" || other[$0] == key[$0] }
      guard isPeer else { continue }
      switch value(of, other, by, period) {
      case .missing: continue
      case .notStated: last += 1
      case .range(let value, _):
        if descending ? number < value : value < number { (first, last) = (first + 1, last + 1) }
      }
    }
    return .range(Rational(first), Rational(last))
  }
}
