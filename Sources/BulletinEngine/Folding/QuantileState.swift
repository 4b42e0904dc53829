import Bulletin

/// The operands of the rows of one cell, each value once with its count: what a median or another
/// quantile is told from.
///
/// Memory grows with distinct values. Amounts with bounds give a quantile with bounds: its lower
/// end is the quantile of the lower ends, its upper end that of the upper ends.
struct QuantileState: Sendable {
  private var exact: [ExactDecimal: Int] = [:]
  private var bounded: [Quantity: Int] = [:]
  private var unit: UnitOfMeasure?
  private var fault: Absence?

  /// How many different operands there are.
  var count: Int { exact.count + bounded.count }

  /// The operands with the number of their rows; nil where one is more than a number without a
  /// unit.
  var numbers: [(number: ExactDecimal, rows: Int)]? {
    guard bounded.isEmpty, fault == nil, unit?.isNone ?? true else { return nil }
    return exact.map { ($0, $1) }
  }

  /// Adds the operand of one row; what is no number is passed over.
  mutating func add(_ quantity: Quantity) {
    guard quantity.isKnown else {
      if !quantity.isMissing { fault = fault ?? quantity.absence }
      return
    }
    if let number = quantity.exactDecimal {
      add(number, quantity.unit)
    } else {
      note(quantity.unit)
      var bare = quantity
      bare.unit = .none
      bounded[bare, default: 0] += 1
    }
  }

  /// Adds an exact operand of one row.
  mutating func add(_ number: ExactDecimal, _ unit: UnitOfMeasure) {
    note(unit)
    exact[number, default: 0] += 1
  }

  mutating func merge(_ other: QuantileState) {
    exact.merge(other.exact, uniquingKeysWith: +)
    bounded.merge(other.bounded, uniquingKeysWith: +)
    fault = fault ?? other.fault
    if let theirs = other.unit { note(theirs) }
  }

  /// The quantile at a share of the rows, linear between the two neighbours.
  ///
  /// - Parameter share: Between 0 and 1.
  func value(at share: ExactDecimal) -> Quantity {
    if let fault { return Quantity(absence: fault) }
    let count = exact.values.reduce(0, +) + bounded.values.reduce(0, +)
    guard count > 0 else { return .missing(.noRecords) }
    if bounded.isEmpty, exact.keys.allSatisfy(WeightedNumbers.fits) {
      var numbers = WeightedNumbers(capacity: exact.count)
      for (number, rows) in exact { numbers.add(number, rows) }
      var value = numbers.quantile(share)
      value.unit = unit ?? .none
      return value
    }
    let (index, weight) = Self.place(of: share, among: count)
    let numbers = exact.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let lows = bounded.compactMap { entry in entry.key.low.map { ($0, entry.value) } }
    let highs = bounded.compactMap { entry in entry.key.high.map { ($0, entry.value) } }
    // An end that is not there lies before all lower ends, or behind all upper ends.
    let without = bounded.values.reduce(0, +) - lows.reduce(0) { $0 + $1.1 }
    return Quantity(
      low: Self.end(numbers, lows, at: index - without, weight),
      high: Self.end(numbers, highs, at: index, weight),
      unit: unit ?? .none, isApproximate: bounded.keys.contains(where: \.isApproximate),
      standing: bounded.keys.map(\.standing).max() ?? .reported)
  }

  private mutating func note(_ unit: UnitOfMeasure) {
    guard let known = self.unit else {
      self.unit = unit
      return
    }
    if known == unit { return }
    if let common = known.commonKind(with: unit) {
      self.unit = common
    } else {
      fault = .notStated(.other("different units"))
    }
  }

  /// Where a quantile lies among rows in order: behind so many of them, and how much of the way to
  /// the next one.
  static func place(of share: ExactDecimal, among count: Int) -> (index: Int, weight: Fraction) {
    let position = Fraction(share) * Fraction(count - 1)
    let index = floor(position)
    return (index, position - Fraction(index))
  }

  private static func floor(_ position: Fraction) -> Int {
    let rounded = position.rounded(toPlaces: 0)
    let whole = Int(rounded.description) ?? 0
    return position < rounded ? whole - 1 : whole
  }

  private typealias Number = (number: ExactDecimal, rows: Int)
  private typealias End = (bound: Quantity.Bound, rows: Int)

  /// - Parameter numbers: In order.
  private static func end(
    _ numbers: [Number], _ ends: [End], at index: Int, _ weight: Fraction
  ) -> Quantity.Bound? {
    let sorted = ends.sorted { $0.bound.value < $1.bound.value }
    guard let first = element(numbers, sorted, at: index) else { return nil }
    guard !weight.isZero else { return first }
    guard let second = element(numbers, sorted, at: index + 1) else { return nil }
    return Quantity.Bound(
      first.value + (second.value - first.value) * weight, isOpen: first.isOpen || second.isOpen)
  }

  /// What stands behind so many rows of numbers and ends, both in order.
  private static func element(
    _ numbers: [Number], _ ends: [End], at index: Int
  ) -> Quantity.Bound? {
    guard index >= 0 else { return nil }
    var rest = index
    var (numbers, ends) = (numbers[...], ends[...])
    while true {
      let next: End
      if let end = ends.first,
        numbers.first.map({ end.bound.value < Fraction($0.number) }) ?? true
      {
        next = ends.removeFirst()
      } else if let first = numbers.popFirst() {
        next = (Quantity.Bound(Fraction(first.number)), first.rows)
      } else {
        return nil
      }
      if rest < next.rows { return next.bound }
      rest -= next.rows
    }
  }
}
