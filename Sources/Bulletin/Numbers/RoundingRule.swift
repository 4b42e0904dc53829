/// Which neighbour a number is rounded to.
public enum RoundingRule: Sendable, Hashable, CaseIterable {
  /// The nearer one; of two equally near the one further from zero. Printed figures round so.
  case halfAwayFromZero
  /// The nearer one; of two equally near the even one.
  case halfEven
  /// The next one below.
  case floor
  /// The next one above.
  case ceiling

  /// Whether a magnitude is rounded up, that is away from zero.
  ///
  /// - Parameters:
  ///   - comparison: How twice the remainder compares with the divisor: -1, 0 or 1.
  ///   - isOdd: Whether the quotient before rounding is odd.
  func roundsAway(comparison: Int, hasRemainder: Bool, isOdd: Bool, isNegative: Bool) -> Bool {
    switch self {
    case .halfAwayFromZero: comparison >= 0 && hasRemainder
    case .halfEven: comparison > 0 || (comparison == 0 && isOdd && hasRemainder)
    case .floor: isNegative && hasRemainder
    case .ceiling: !isNegative && hasRemainder
    }
  }
}
