import Bulletin

/// The cells of one figure by their dimensions, where each has a stretch of days behind them: what
/// stands behind a cell of any period is found without looking at all of them.
struct UsageIndex {
  private var stretches: [[DimensionValue]: [(first: CalendarDay, last: CalendarDay)]] = [:]

  init(_ usage: Usage) {
    for key in usage.cells.keys where key.count >= 2 {
      guard case .day(let first) = key[key.count - 2], case .day(let last) = key[key.count - 1]
      else { continue }
      stretches[Array(key.dropLast(2)), default: []].append((first, last))
    }
  }

  /// The cells of some dimensions that lie within a period.
  func cells(_ dimensions: [DimensionValue], in period: Period) -> [Usage.Key] {
    (stretches[dimensions] ?? []).compactMap { first, last in
      period.first <= first && last <= period.last
        ? dimensions + [.day(first), .day(last)] : nil
    }
  }
}
