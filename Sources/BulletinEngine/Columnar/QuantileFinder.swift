import Bulletin

/// Finds a quantile of exact numbers between its two neighbours among them.
struct QuantileFinder {
  private let index: Int
  private let weight: Fraction
  private var passed = 0
  private var lower: ExactDecimal?
  private var upper: ExactDecimal?

  /// - Parameters:
  ///   - share: Between 0 and 1.
  ///   - count: How many rows there are in all.
  init(_ share: ExactDecimal, among count: Int) {
    (index, weight) = QuantileState.place(of: share, among: count)
  }

  /// The place among the rows in order whose number is needed next; nil for none any more.
  var wanted: Int? {
    if lower == nil { return index }
    return upper == nil ? index + (weight.isZero ? 0 : 1) : nil
  }

  /// Takes the number at a place.
  mutating func take(_ number: ExactDecimal?, at place: Int) {
    if lower == nil, place == index { lower = number ?? 0 }
    if upper == nil, place == index + (weight.isZero ? 0 : 1) { upper = number ?? 0 }
  }

  /// Passes a number that comes in order.
  ///
  /// - Parameter number: Asked only where it is needed.
  mutating func pass(_ rows: Int, _ number: () -> ExactDecimal?) {
    passed += rows
    while let wanted, wanted < passed { take(number(), at: wanted) }
  }

  /// The quantile, linear between its two neighbours.
  var value: Quantity {
    guard let lower, let upper else { return .missing(.noRecords) }
    let first = Fraction(lower)
    let value = weight.isZero ? first : first + (Fraction(upper) - first) * weight
    return .exact(value, unit: .none)
  }
}
