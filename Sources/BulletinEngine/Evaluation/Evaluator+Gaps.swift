import Bulletin

/// Cells without rows, as a metric's `gaps` wants them.
///
/// What they hold depends on the cell alone, never on what else is asked: a value is carried from as
/// long ago as there are rows.
extension Evaluator {
  /// The value of a cell without rows.
  func filled(
    _ value: Quantity, _ binding: MetricBinding, _ asked: Asked, _ key: [DimensionValue],
    _ trace: inout Trace, _ depth: Int
  ) -> Quantity {
    guard value.absence == .missing(.noRecords), let gaps = binding.gaps else { return value }
    switch gaps {
    case .missing: return value
    case .zero: return .exact(Fraction(0), unit: unit(of: binding, asked, depth))
    case .carry:
      return carried(asked, key, &trace, depth) ?? value
    }
  }

  /// The unit of a metric: where it declares none that of its rows, or of its total.
  private func unit(of binding: MetricBinding, _ asked: Asked, _ depth: Int) -> UnitOfMeasure {
    if let unit = binding.definition.unit ?? binding.currency { return unit }
    guard let single = binding.definition.measure as? any SingleAggregate else {
      var total = asked
      total.by = []
      var trace = Trace()
      return value(total, [], &trace, depth: depth + 1, fillsGaps: false).unit
    }
    return cache.unit(of: binding.id) {
      let units = plan.leaves.indices.flatMap { position in
        plan.leaves[position].aggregate == single.aggregate
          ? results[position].cells.values.map { $0.value(single.aggregate.function).unit } : []
      }
      return units.filter { !$0.isNone }.min { $0.description < $1.description } ?? .none
    }
  }

  /// The value of the latest period before a cell that has one; nil if there is none.
  private func carried(
    _ asked: Asked, _ key: [DimensionValue], _ trace: inout Trace, _ depth: Int
  ) -> Quantity? {
    guard moves.hasHistory(asked), !plan.tables.contains(asked.metric),
      let first = cache.first(asked.metric, { firstDay(of: asked.metric) })
    else { return nil }
    var there = Moves.Target(asked: asked, key: key)
    while let before = moves.target(there.asked, there.key, .shifted(by: .period)),
      first <= before.asked.period.last, before.asked.period.first < there.asked.period.last
    {
      var found = Trace()
      let value = self.value(before.asked, before.key, &found, depth: depth + 1, fillsGaps: false)
      if value.absence != .missing(.noRecords) {
        trace.join(found)
        trace.carried = Trace.Carried(asked: before.asked, key: before.key)
        return value
      }
      there = before
    }
    return nil
  }

  /// The first day of any row of a metric, or of what is stated of it.
  private func firstDay(of metric: MetricID) -> CalendarDay? {
    var days = book[metric].map(\.region.period.first)
    for position in plan.histories[metric] ?? [] {
      for key in results[position].keys {
        if case .day(let day)? = key.dropLast().last { days.append(day) }
      }
    }
    return days.min()
  }
}

extension Moves {
  /// Whether the periods of a question's cells have others before them.
  func hasHistory(_ asked: Asked) -> Bool {
    makesPeriods(asked) || asked.by.allSatisfy { CalendarDimension($0) == nil }
  }

  /// The question whose rows may be carried into a question's cells; nil if there is none.
  func history(of asked: Asked) -> Asked? {
    let start = Period.all.first
    guard hasHistory(asked), !(asked.isCover && asked.period.first == start) else { return nil }
    var there = asked
    cover(&there, from: start)
    return there
  }

  /// The keys of a question's periods that have no rows: for every combination of what else it is
  /// broken down by, every period between the first and the last of the asked one.
  func gaps(_ asked: Asked, among keys: Set<[DimensionValue]>) -> Set<[DimensionValue]> {
    let known = keys.filter { !$0.contains(.notBrokenDown) }
    let parts = asked.by.indices.map { index in
      CalendarDimension(asked.by[index]) != nil
        ? Part.period
        : known.contains { if case .day = $0[index] { true } else { false } } ? .day : .other
    }
    guard parts.contains(where: { $0 != .other }),
      let span = self.span(of: asked, among: known, parts)
    else { return [] }
    let others = Set(known.map { key in zip(parts, key).map { $0 == .other ? $1 : .missing } })
    let combinations =
      others.isEmpty && !parts.contains(.other)
      ? [Array(repeating: DimensionValue.missing, count: parts.count)] : others
    let stretches = parts.contains(.day) ? days(of: span) : self.stretches(of: asked, in: span)
    var found: Set<[DimensionValue]> = []
    for stretch in stretches {
      for combination in combinations {
        guard var key = self.key(of: stretch, asked.by, combination) else { continue }
        for index in parts.indices where parts[index] == .day { key[index] = .day(stretch.first) }
        found.insert(key)
      }
    }
    return found
  }

  private enum Part { case period, day, other }

  private func days(of span: Period) -> [Period] {
    (0..<span.length).compactMap {
      span.first.adding(days: $0).flatMap { Period(from: $0, to: $0) }
    }
  }

  /// The days between the first and the last of a question; for all time those of its rows.
  private func span(
    of asked: Asked, among keys: Set<[DimensionValue]>, _ parts: [Part]
  ) -> Period? {
    guard asked.period.kind == .all else { return asked.period }
    var days: [CalendarDay] = []
    for key in keys {
      if let period = named(asked, key) { days += [period.first, period.last] }
      for (part, value) in zip(parts, key) where part == .day {
        if case .day(let day) = value { days.append(day) }
      }
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return Period(from: first, to: last)
  }
}
