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
  private var spilled = SpilledValues<Quantity>()
  /// How many rows the exact operands have that went to a scratch file.
  private var spilledRows = 0

  /// How many different operands are kept in memory.
  var count: Int { exact.count + bounded.count }

  /// How many of them may go to a scratch file.
  var spillableCount: Int { exact.count }

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
    spilled.merge(other.spilled)
    spilledRows += other.spilledRows
    if let theirs = other.unit { note(theirs) }
  }

  /// Writes the exact operands to a scratch file.
  mutating func spill(to spill: ValueSpill) throws {
    spilledRows += exact.values.reduce(0, +)
    try spilled.write(inOrder, to: spill)
    exact = [:]
  }

  /// The quantile at a share of the rows, linear between the two neighbours.
  ///
  /// - Parameter share: Between 0 and 1, and the same at each call.
  func value(at share: ExactDecimal) -> Quantity {
    if let fault { return Quantity(absence: fault) }
    let count = spilledRows + exact.values.reduce(0, +) + bounded.values.reduce(0, +)
    guard count > 0 else { return .missing(.noRecords) }
    if let spill = spilled.spill {
      return spilled.told {
        value(at: share, among: count, MergedValues(spilled.runs, and: inOrder, of: spill))
      }
    }
    if bounded.isEmpty, exact.keys.allSatisfy(WeightedNumbers.fits) {
      var numbers = WeightedNumbers(capacity: exact.count)
      for (number, rows) in exact { numbers.add(number, rows) }
      var value = numbers.quantile(share)
      value.unit = unit ?? .none
      return value
    }
    return value(at: share, among: count, inOrder)
  }

  /// The exact operands in memory, in order.
  private var inOrder: [RunNumber] { exact.map { RunNumber($0, rows: $1) }.sorted() }

  /// - Parameter numbers: The exact operands in order; one may come several times.
  private func value(
    at share: ExactDecimal, among count: Int, _ numbers: some Sequence<RunNumber>
  ) -> Quantity {
    let (index, weight) = Self.place(of: share, among: count)
    guard !bounded.isEmpty else {
      let end = Self.end(numbers, [], at: index, weight)
      return Quantity(low: end, high: end, unit: unit ?? .none)
    }
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

  private typealias End = (bound: Quantity.Bound, rows: Int)

  private static func end(
    _ numbers: some Sequence<RunNumber>, _ ends: [End], at index: Int, _ weight: Fraction
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
    _ numbers: some Sequence<RunNumber>, _ ends: [End], at index: Int
  ) -> Quantity.Bound? {
    guard index >= 0 else { return nil }
    var rest = index
    var numbers = numbers.makeIterator()
    var number = numbers.next()
    var ends = ends[...]
    while true {
      if let end = ends.first, number.map({ end.bound.value < Fraction($0.number) }) ?? true {
        if rest < end.rows { return end.bound }
        rest -= end.rows
        ends.removeFirst()
      } else if let least = number {
        if rest < least.rows { return Quantity.Bound(Fraction(least.number)) }
        rest -= least.rows
        number = numbers.next()
      } else {
        return nil
      }
    }
  }
}
