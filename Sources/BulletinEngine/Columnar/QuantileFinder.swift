import Bulletin

/// Finds a quantile of exact numbers that come in order, each with the number of its rows.
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

  /// Whether no more numbers are needed.
  var isDone: Bool { upper != nil }

  /// Takes the next number.
  ///
  /// - Parameter number: Asked only where it is needed.
  mutating func pass(_ rows: Int, _ number: () -> ExactDecimal?) {
    passed += rows
    if lower == nil, passed > index { lower = number() }
    if upper == nil, passed > index + (weight.isZero ? 0 : 1) { upper = number() }
  }

  /// The quantile, linear between its two neighbours.
  var value: Quantity {
    guard let lower, let upper else { return .missing(.noRecords) }
    let first = Fraction(lower)
    let value = weight.isZero ? first : first + (Fraction(upper) - first) * weight
    return .exact(value, unit: .none)
  }
}
