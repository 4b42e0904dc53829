extension ReferenceEvaluator {
  /// Whether a cell has rows, but none of them a value.
  func hasEmptyRows(
    _ aggregate: Aggregate, _ least: Int?, _ key: Key, _ period: ReferencePeriod
  ) -> Bool {
    rows.contains { row in
      isMeant(row, least) == true && matches(row, key) && isIn(row, period) == .inside
        && operand(aggregate, row) == .missing
    }
  }

  /// The value of the latest period before a cell that has one.
  func carried(
    _ aggregate: Aggregate, _ least: Int?, _ key: Key, _ by: [String], _ period: ReferencePeriod
  ) -> Value {
    guard hasHistory(by, period) else { return .missing }
    var cell: ReferencePeriod? = period
    var key = key
    if makesPeriods(by, period) { (cell, key) = (named(key, by, period), rest(key)) }
    while let before = cell?.previous, before.month + before.count > 2020 * 12 {
      let value = fold(aggregate, least, key, before)
      if value != .missing { return value }
      cell = before
    }
    return .missing
  }

  /// The rows that periods without rows have.
  func gaps(
    among keys: Set<Key>, _ metric: Metric, _ by: [String], _ period: ReferencePeriod,
    _ carries: Bool
  ) -> Set<Key> {
    let isTimed = by != by.filter { $0 == "province" }
    var groups = Set(keys.filter { !$0.values.contains("*") }.map(rest))
    if carries, hasHistory(by, period) {
      let history = ReferencePeriod(
        text: "", kind: .years, month: 12, count: period.month + period.count - 12)
      groups.formUnion(self.keys(metric, by.filter { $0 == "province" }, history))
    }
    guard isTimed else { return carries && period.kind != .all ? groups : [] }
    if !by.contains("province") { groups = [[:]] }
    var (from, to) = (period.month, period.month + period.count)
    if period.kind == .all {
      guard by.contains("year") else { return [] }
      let known = keys.filter { !$0.values.contains("*") }.compactMap { named($0, by, period) }
      (from, to) = (known.map(\.month).min() ?? 0, known.map { $0.month + $0.count }.max() ?? 0)
    }
    var found: Set<Key> = []
    for cell in cells(by, from: from, to: to) {
      for group in groups { found.insert(group.merging(parts(of: cell, by)) { $1 }) }
    }
    return found
  }

  private func hasHistory(_ by: [String], _ period: ReferencePeriod) -> Bool {
    makesPeriods(by, period) || by.allSatisfy { $0 == "province" }
  }
}
