import Bulletin

/// The operand of the row with the earliest or the latest date.
///
/// Rows that share that date and tell different values leave the answer missing, in whatever order
/// they come.
struct DatedState: Sendable {
  private var day: CalendarDay?
  private var value: Quantity = .missing(.noRecords)

  /// Adds the operand of one row.
  mutating func add(_ value: Quantity, on day: CalendarDay, keepingLater: Bool) {
    guard let known = self.day, known != day else {
      if self.day == nil { self.value = value } else { meet(value) }
      self.day = day
      return
    }
    if keepingLater ? known < day : day < known { (self.day, self.value) = (day, value) }
  }

  mutating func merge(_ other: DatedState, keepingLater: Bool) {
    guard let day = other.day else { return }
    add(other.value, on: day, keepingLater: keepingLater)
  }

  /// The value; missing if there is none, or several.
  func total() -> Quantity { value }

  private mutating func meet(_ other: Quantity) {
    if value != other { value = .missing(.tied) }
  }
}

/// For each of many the operand of its row with the latest date.
struct LatestState: Sendable {
  private var states: [DimensionValue: DatedState] = [:]
  /// What the operand is never less than, where its column says so.
  private var minimum: ExactDecimal?

  /// How many there are.
  var count: Int { states.count }

  /// Adds the operand of one row of one of them.
  mutating func add(
    _ value: Quantity, of one: DimensionValue, on day: CalendarDay, minimum: ExactDecimal?
  ) {
    self.minimum = minimum
    states[one, default: DatedState()].add(value, on: day, keepingLater: true)
  }

  mutating func merge(_ other: LatestState) {
    minimum = minimum ?? other.minimum
    for (one, state) in other.states {
      states[one, default: DatedState()].merge(state, keepingLater: true)
    }
  }

  /// The sum over all of them; missing if one of them has a tie.
  func total() -> Quantity {
    var sum = SumState()
    for state in states.values {
      let value = state.total()
      if value.isMissing { return value }
      sum.add(value.isKnown ? .quantity(value) : .notStated, minimum: minimum)
    }
    return sum.total() ?? .missing(.noRecords)
  }
}
