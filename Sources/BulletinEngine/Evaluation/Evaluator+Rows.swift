import Bulletin

extension Evaluator {
  /// The place of a cell among the rows of the same period; a range where bounds leave it open.
  func rank(
    _ input: MetricInput, _ binding: MetricBinding, _ asked: Asked, _ key: [DimensionValue],
    descending: Bool, _ trace: inout Trace, _ depth: Int
  ) -> Quantity {
    guard case .metric(let name) = input.operand, !asked.by.isEmpty else {
      return .missing(.noRecords)
    }
    var of = asked
    of.metric = catalogue.resolve(name, in: binding)
    let values = cache.values(EvaluationCache.RankKey(asked: of)) {
      var values: [[DimensionValue]: Quantity] = [:]
      for key in keys(of) where !key.contains(.notBrokenDown) {
        var unused = Trace()
        values[key] = value(of, key, &unused, depth: depth + 1)
      }
      return values
    }
    guard let own = values[key] else { return .missing(.noRecords) }
    _ = value(of, key, &trace, depth: depth + 1)
    guard own.isKnown else { return own }
    var (first, last) = (1, 1)
    for (other, value) in values where other != key && isPeer(other, key, asked.by) {
      guard value.isKnown else {
        if !value.isMissing { last += 1 }
        continue
      }
      let (ahead, behind) = descending ? (value, own) : (own, value)
      if Self.isSurelyGreater(ahead, behind) {
        (first, last) = (first + 1, last + 1)
      } else if !Self.isSurelyNotGreater(ahead, behind) {
        last += 1
      }
    }
    return .between(Fraction(first), Fraction(last))
  }

  /// Whether two rows are of the same period, and differ in what else they are broken down by.
  private func isPeer(
    _ one: [DimensionValue], _ other: [DimensionValue], _ by: [Dimension]
  ) -> Bool {
    let isAllTime = by.allSatisfy { CalendarDimension($0) != nil }
    return isAllTime
      || zip(by, zip(one, other)).allSatisfy { dimension, pair in
        CalendarDimension(dimension) == nil || pair.0 == pair.1
      }
  }

  private static func isSurelyGreater(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let low = a.low, let high = b.high else { return false }
    return high.value < low.value || (high.value == low.value && (low.isOpen || high.isOpen))
  }

  private static func isSurelyNotGreater(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let high = a.high, let low = b.low else { return false }
    return high.value <= low.value
  }

  /// The value of a cell without rows, as the metric's `gaps` wants it.
  func filled(
    _ value: Quantity, _ binding: MetricBinding, _ asked: Asked, _ key: [DimensionValue],
    _ trace: inout Trace, _ depth: Int
  ) -> Quantity {
    guard value.absence == .missing(.noRecords), let gaps = binding.gaps,
      let period = moves.named(asked, key), moves.makesPeriods(asked)
    else { return value }
    switch gaps {
    case .missing: return value
    case .zero: return .exact(Fraction(0), unit: binding.definition.unit ?? .none)
    case .carry:
      guard let before = moves.before(period, of: asked, key),
        let named = moves.named(asked, before), cache.first(asked, firstDay) <= named.first
      else { return value }
      return self.value(asked, before, &trace, depth: depth)
    }
  }
}

extension Evaluator {
  /// The first day of any row of a question.
  private func firstDay(_ asked: Asked) -> CalendarDay {
    guard asked.period.kind == .all else { return asked.period.first }
    return keys(asked).compactMap { moves.named(asked, $0)?.first }.min() ?? asked.period.last
  }
}

extension Moves {
  /// The keys of a question's periods that have no rows: for every combination of what else it is
  /// broken down by, every period between the first and the last of the asked one.
  func gaps(_ asked: Asked, among keys: Set<[DimensionValue]>) -> Set<[DimensionValue]> {
    let parts = asked.by.map { CalendarDimension($0)?.grain }
    guard makesPeriods(asked), let finest = parts.compactMap(\.self).max() else { return [] }
    let known = keys.filter { !$0.contains(.notBrokenDown) }
    let span: Period
    if asked.period.kind == .all {
      let named = known.compactMap { self.named(asked, $0) }
      guard let first = named.map(\.first).min(), let last = named.map(\.last).max(),
        let period = Period(from: first, to: last)
      else { return [] }
      span = period
    } else {
      span = asked.period
    }
    let others = Set(
      known.map { key in zip(parts, key).map { $0 == nil ? $1 : .missing } })
    let combinations =
      others.isEmpty && parts.allSatisfy { $0 != nil }
      ? [Array(repeating: DimensionValue.missing, count: parts.count)] : others
    var found: Set<[DimensionValue]> = []
    var day = span.first
    while let stretch = finest.stretch(of: day, calendar), stretch.first <= span.last {
      for combination in combinations {
        found.insert(
          zip(asked.by, combination).map { dimension, value in
            guard let part = CalendarDimension(dimension) else { return value }
            return part.value(of: stretch, calendar) ?? value
          })
      }
      guard let next = stretch.last.adding(days: 1), next > day else { break }
      day = next
    }
    return found
  }

  /// The key of the cell before, in the same question; nil before the first.
  func before(
    _ period: Period, of asked: Asked, _ key: [DimensionValue]
  ) -> [DimensionValue]? {
    guard let finest = asked.by.compactMap({ CalendarDimension($0)?.grain }).max(),
      let day = period.first.adding(days: -1),
      asked.period.kind == .all || asked.period.first <= day,
      let stretch = finest.stretch(of: day, calendar)
    else { return nil }
    return zip(asked.by, key).map { dimension, value in
      guard let part = CalendarDimension(dimension) else { return value }
      return part.value(of: stretch, calendar) ?? value
    }
  }
}

extension Evaluator {
  /// Whether a cell of a leaf that answers for any period stands behind a cell of a question.
  func isRead(_ cell: [DimensionValue], by asked: Asked, _ key: [DimensionValue]) -> Bool {
    guard let binding = catalogue[asked.metric] else { return false }
    return binding.definition.measure.inputs.contains { input in
      guard let target = target(asked, key, input, of: binding),
        cell.count == target.key.count + 2, cell.starts(with: target.key),
        case .day(let first) = cell[target.key.count],
        case .day(let last) = cell[target.key.count + 1]
      else { return false }
      return target.asked.period.first <= first && last <= target.asked.period.last
    }
  }
}
