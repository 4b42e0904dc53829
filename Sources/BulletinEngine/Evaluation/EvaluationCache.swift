import Bulletin

/// What is found out once while a run's figures are made; belongs to one task.
final class EvaluationCache {
  /// Which exchange rate holds, for notes.
  let rateRule: RateRule
  private var covers: [Int: CoverCells] = [:]
  private var usages: [[Int]: UsageIndex] = [:]
  private var units: [MetricID: UnitOfMeasure] = [:]
  private var firsts: [MetricID: CalendarDay?] = [:]
  private var rows: [Asked: Set<[DimensionValue]>] = [:]
  private var ranked: [RankKey: [[DimensionValue]: Quantity]] = [:]

  /// A column of values among which cells are ranked.
  struct RankKey: Hashable {
    var asked: Asked
  }

  init(rateRule: RateRule = .exact) { self.rateRule = rateRule }

  /// The first day of any row of a metric, looked for at the first call.
  func first(_ metric: MetricID, _ find: () -> CalendarDay?) -> CalendarDay? {
    if let known = firsts[metric] { return known }
    let day = find()
    firsts[metric] = .some(day)
    return day
  }

  /// The unit of a metric's rows, looked for at the first call.
  func unit(of metric: MetricID, _ find: () -> UnitOfMeasure) -> UnitOfMeasure {
    if let known = units[metric] { return known }
    let unit = find()
    units[metric] = unit
    return unit
  }

  /// The cells of a leaf that answers for any period.
  func cover(_ position: Int, of result: LeafResult, _ width: Int) -> CoverCells {
    if let known = covers[position] { return known }
    let cells = CoverCells(result, width: width)
    covers[position] = cells
    return cells
  }

  /// The cells of a table's rows for one question, put in order at the first call.
  func usage(_ question: Int, _ table: Int, _ make: () -> UsageIndex) -> UsageIndex {
    if let known = usages[[question, table]] { return known }
    let index = make()
    usages[[question, table]] = index
    return index
  }

  /// The rows of a question, looked for at the first call.
  func keys(
    _ asked: Asked, _ find: () -> Set<[DimensionValue]>
  ) -> Set<[DimensionValue]> {
    if let known = rows[asked] { return known }
    let keys = find()
    rows[asked] = keys
    return keys
  }

  /// The values of all rows of a question, made at the first call.
  func values(
    _ key: RankKey, _ make: () -> [[DimensionValue]: Quantity]
  ) -> [[DimensionValue]: Quantity] {
    if let known = ranked[key] { return known }
    let values = make()
    ranked[key] = values
    return values
  }
}

/// The cells of a leaf by their stretches of time, so that any period can be put together.
struct CoverCells {
  private struct Stretch {
    var first: CalendarDay
    var last: CalendarDay
    var state: LeafState?
    var isUnvalued = false
    var isUndecided = false
  }

  private struct Days: Hashable {
    var first: CalendarDay
    var last: CalendarDay
  }

  private var stretches: [[DimensionValue]: [Stretch]] = [:]
  private var keysOfDays: [Days: Set<[DimensionValue]>] = [:]
  /// The stretches that have rows whose operand is bad.
  private var spoiled: [[DimensionValue]: [Days]] = [:]

  /// - Parameter width: The number of dimensions before the two days of a stretch.
  init(_ result: LeafResult, width: Int) {
    func add(_ key: [DimensionValue], _ change: (inout Stretch) -> Void) {
      guard key.count == width + 2, case .day(let first) = key[width],
        case .day(let last) = key[width + 1]
      else { return }
      var stretch = Stretch(first: first, last: last)
      change(&stretch)
      let rest = Array(key.prefix(width))
      stretches[rest, default: []].append(stretch)
      keysOfDays[Days(first: first, last: last), default: []].insert(rest)
    }
    for (key, state) in result.cells { add(key) { $0.state = state } }
    for key in result.unvalued { add(key) { $0.isUnvalued = true } }
    for cut in result.cuts { add(cut.key) { $0.isUndecided = cut.isUndecided } }
    for key in result.spoiled where key.count == width + 2 {
      guard case .day(let first) = key[width], case .day(let last) = key[width + 1]
      else { continue }
      spoiled[Array(key.prefix(width)), default: []].append(Days(first: first, last: last))
    }
  }

  /// The keys that have rows in a period, or partly in it.
  func keys(in period: Period) -> Set<[DimensionValue]> {
    var keys: Set<[DimensionValue]> = []
    for (days, found) in keysOfDays
    where days.first <= period.last && period.first <= days.last {
      keys.formUnion(found)
    }
    return keys
  }

  /// The rows of a key within a period, folded together.
  func cell(
    _ key: [DimensionValue], in period: Period, of function: Aggregate.Function
  ) -> FoldedCell {
    var cell = FoldedCell()
    for stretch in stretches[key] ?? [] {
      guard stretch.first <= period.last, period.first <= stretch.last else { continue }
      let isWithin = period.first <= stretch.first && stretch.last <= period.last
      if stretch.isUndecided || !isWithin {
        cell.isCut = true
        continue
      }
      if let state = stretch.state {
        var merged = cell.state ?? LeafState()
        merged.merge(state, of: function)
        cell.state = merged
      }
      if stretch.isUnvalued { cell.isUnvalued = true }
    }
    cell.isSpoiled =
      spoiled[key]?.contains { period.first <= $0.first && $0.last <= period.last } ?? false
    return cell
  }
}
