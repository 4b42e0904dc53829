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
    note(quantity.unit)
    if let number = quantity.exactDecimal {
      exact[number, default: 0] += 1
    } else {
      var bare = quantity
      bare.unit = .none
      bounded[bare, default: 0] += 1
    }
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
    let (index, weight) = Self.place(of: share, among: count)
    let numbers = exact.map { (bound: Quantity.Bound(Fraction($0)), count: $1) }
    let lows = numbers + bounded.compactMap { entry in entry.key.low.map { ($0, entry.value) } }
    let highs = numbers + bounded.compactMap { entry in entry.key.high.map { ($0, entry.value) } }
    // An end that is not there lies before all lower ends, or behind all upper ends.
    let without = count - lows.reduce(0) { $0 + $1.count }
    return Quantity(
      low: Self.end(lows, at: index - without, weight), high: Self.end(highs, at: index, weight),
      unit: unit ?? .none, isApproximate: bounded.keys.contains(where: \.isApproximate),
      standing: bounded.keys.map(\.standing).max() ?? .reported)
  }

  private mutating func note(_ unit: UnitOfMeasure) {
    guard let known = self.unit else {
      self.unit = unit
      return
    }
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

  private static func end(
    _ ends: [(bound: Quantity.Bound, count: Int)], at index: Int, _ weight: Fraction
  ) -> Quantity.Bound? {
    let sorted = ends.sorted { $0.bound.value < $1.bound.value }
    guard let first = element(sorted, at: index) else { return nil }
    guard !weight.isZero else { return first }
    guard let second = element(sorted, at: index + 1) else { return nil }
    return Quantity.Bound(
      first.value + (second.value - first.value) * weight, isOpen: first.isOpen || second.isOpen)
  }

  private static func element(
    _ sorted: [(bound: Quantity.Bound, count: Int)], at index: Int
  ) -> Quantity.Bound? {
    guard index >= 0 else { return nil }
    var rest = index
    for (bound, count) in sorted {
      if rest < count { return bound }
      rest -= count
    }
    return nil
  }
}
