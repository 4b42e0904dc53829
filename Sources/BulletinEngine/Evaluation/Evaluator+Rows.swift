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
}

extension Evaluator {
  /// The cells of a leaf that answers for any period which stand behind a cell of a question.
  func cells(_ index: UsageIndex, behind asked: Asked, _ key: [DimensionValue]) -> Set<Usage.Key> {
    guard let binding = catalogue[asked.metric] else { return [] }
    return binding.definition.measure.inputs.reduce(into: []) { cells, input in
      guard let target = target(asked, key, input, of: binding) else { return }
      cells.formUnion(index.cells(target.key, in: target.asked.period))
    }
  }
}
