import Bulletin

/// What an aggregate knows after some rows of one cell; states merge in any order.
struct LeafState: Sendable {
  private var rows = 0
  private var sum = SumState()
  /// The extreme of what is reported.
  private var extreme: Quantity?
  /// The extremes of what is planned, aimed at or only about right, each kind apart: which of them
  /// counts is known at the end, whatever the order of rows.
  private var others: [Quantity] = []
  /// The extreme of what is reported, where it is an exact number.
  private var exactExtreme: ExactDecimal?
  private var distinct: DistinctState?
  private var quantile: QuantileState?
  private var dated: DatedState?
  private var latest: LatestState?
  private var money: MoneyState?
  /// Why the cell cannot be told, once a row has said so.
  private(set) var absence: Absence?

  /// How many different operands it keeps, since their places among each other count.
  var placedCount: Int { quantile?.count ?? 0 }

  /// How many different values it keeps.
  var valueCount: Int {
    (distinct?.count ?? 0) &+ (quantile?.count ?? 0) &+ (latest?.count ?? 0)
  }

  /// How many of them may go to a scratch file.
  var spillableCount: Int { (distinct?.count ?? 0) &+ (quantile?.spillableCount ?? 0) }

  /// Writes these to a scratch file.
  mutating func spill(to spill: ValueSpill) throws {
    try distinct?.spill(to: spill)
    try quantile?.spill(to: spill)
  }

  /// Those operands with the number of their rows; nil where one is more than a number.
  var placedNumbers: [(number: ExactDecimal, rows: Int)]? {
    quantile.map(\.numbers) ?? []
  }

  mutating func count() { rows += 1 }

  mutating func add(_ value: ExpressionValue, minimum: ExactDecimal?) {
    rows += 1
    sum.add(value, minimum: minimum)
  }

  /// Adds an exact number.
  mutating func add(_ number: ExactDecimal, _ unit: UnitOfMeasure) {
    rows += 1
    sum.add(number, unit)
  }

  /// Compares with an exact number.
  mutating func compare(_ number: ExactDecimal, _ unit: UnitOfMeasure, keepingGreater: Bool) {
    if let exactExtreme, let extreme, extreme.unit == unit,
      keepingGreater ? number <= exactExtreme : exactExtreme <= number
    {
      rows += 1
      return
    }
    compare(.quantity(.exact(Fraction(number), unit: unit)), keepingGreater: keepingGreater)
    exactExtreme = extreme?.exactDecimal
  }

  /// Adds an amount of money that is converted at a rate.
  mutating func add(
    _ value: ExpressionValue, at rate: MoneyState.Rate, minimum: ExactDecimal?
  ) {
    rows += 1
    var state = money.take() ?? MoneyState()
    state.add(value, at: rate, minimum: minimum)
    money = state
  }

  mutating func compare(_ value: ExpressionValue, keepingGreater: Bool) {
    guard let quantity = value.asQuantity else { return }
    rows += 1
    guard quantity.isKnown else {
      absence = .notStated(.notReported)
      return
    }
    do {
      if quantity.isReported {
        exactExtreme = nil
        extreme = try Self.extreme(extreme, quantity, keepingGreater)
      } else if let index = others.firstIndex(where: { $0.isOfKind(of: quantity) }) {
        others[index] = try Self.extreme(others[index], quantity, keepingGreater)
      } else {
        others.append(quantity)
      }
    } catch {
      absence = .notStated(.other("\(error)"))
    }
  }

  private static func extreme(
    _ known: Quantity?, _ quantity: Quantity, _ keepingGreater: Bool
  ) throws -> Quantity {
    guard let known else { return quantity }
    return keepingGreater ? try known.maximum(quantity) : try known.minimum(quantity)
  }

  private func extreme(keepingGreater: Bool) -> Quantity {
    let known = [extreme].compactMap(\.self) + others
    guard known.count > 1 else { return known.first ?? .missing(.noRecords) }
    do {
      return keepingGreater ? try Quantity.maximum(of: known) : try Quantity.minimum(of: known)
    } catch {
      return .notStated(.other("\(error)"))
    }
  }

  mutating func insert(_ members: [String]) {
    rows += 1
    changeDistinct { $0.insert(members) }
  }

  mutating func insert(_ number: ExactDecimal) {
    rows += 1
    changeDistinct { $0.insert(number) }
  }

  /// Notes a row whose value is not stated.
  mutating func insertUnknown() {
    rows += 1
    changeDistinct { $0.insertUnknown() }
  }

  @inline(__always)
  private mutating func changeDistinct(_ change: (inout DistinctState) -> Void) {
    var state = distinct.take() ?? DistinctState()
    change(&state)
    distinct = state
  }

  /// Adds an operand whose place among the others counts.
  mutating func place(_ value: ExpressionValue) {
    guard let quantity = value.asQuantity else { return }
    rows += 1
    var state = quantile.take() ?? QuantileState()
    state.add(quantity)
    quantile = state
  }

  /// Adds an exact number whose place among the others counts.
  mutating func place(_ number: ExactDecimal, _ unit: UnitOfMeasure) {
    rows += 1
    var state = quantile.take() ?? QuantileState()
    state.add(number, unit)
    quantile = state
  }

  /// Adds an operand of which the earliest or latest counts.
  mutating func date(_ value: ExpressionValue, on day: CalendarDay, keepingLater: Bool) {
    guard let quantity = value.asQuantity else { return }
    rows += 1
    var state = dated.take() ?? DatedState()
    state.add(quantity, on: day, keepingLater: keepingLater)
    dated = state
  }

  /// Adds an operand of one of many, of each of which the latest counts.
  mutating func date(
    _ value: ExpressionValue, of one: DimensionValue, on day: CalendarDay, minimum: ExactDecimal?
  ) {
    guard let quantity = value.asQuantity else { return }
    rows += 1
    var state = latest.take() ?? LatestState()
    state.add(quantity, of: one, on: day, minimum: minimum)
    latest = state
  }

  /// Notes a row that the cell's period cuts in two.
  mutating func cut() { absence = .notStated(.cutByPeriod) }

  /// Adds the rows of another state of the same aggregate.
  mutating func merge(_ other: LeafState, of function: Aggregate.Function) {
    rows += other.rows
    sum.merge(other.sum)
    if let theirs = other.distinct { changeDistinct { $0.merge(theirs) } }
    absence = absence ?? other.absence
    for theirs in [other.extreme].compactMap(\.self) + other.others {
      let known = rows
      compare(.quantity(theirs), keepingGreater: function == .maximum)
      rows = known
    }
    if let theirs = other.quantile {
      var state = quantile.take() ?? QuantileState()
      state.merge(theirs)
      quantile = state
    }
    if let theirs = other.dated {
      var state = dated.take() ?? DatedState()
      state.merge(theirs, keepingLater: function == .last)
      dated = state
    }
    if let theirs = other.latest {
      var state = latest.take() ?? LatestState()
      state.merge(theirs)
      latest = state
    }
    if let theirs = other.money {
      var state = money.take() ?? MoneyState()
      state.merge(theirs)
      money = state
    }
  }

  /// The value of the aggregate over the rows so far; missing where no row had one.
  ///
  /// - Parameter currency: What amounts of money were converted into.
  func value(_ function: Aggregate.Function, in currency: UnitOfMeasure? = nil) -> Quantity {
    if let absence { return Quantity(absence: absence) }
    switch function {
    case .count: return .exact(Fraction(rows), unit: .none)
    case .distinct: return distinct?.value ?? .exact(Fraction(0))
    case .sum:
      let total = currency.map { money?.total(in: $0) } ?? sum.total()
      return total ?? .missing(.noRecords)
    case .minimum, .maximum: return extreme(keepingGreater: function == .maximum)
    case .quantile(let share): return quantile?.value(at: share) ?? .missing(.noRecords)
    case .first, .last: return dated?.total() ?? .missing(.noRecords)
    case .latest: return latest?.total() ?? .missing(.noRecords)
    }
  }

  /// The amounts of money as they were reported, by currency.
  var originals: [Quantity] { money?.originals ?? [] }
}

extension Quantity {
  /// Whether it is an amount as it was reported, and no rough one.
  fileprivate var isReported: Bool { standing == .reported && !isApproximate }

  fileprivate func isOfKind(of other: Quantity) -> Bool {
    standing == other.standing && isApproximate == other.isApproximate
  }
}
