/// A sum of decimals in 256 bits, checked once, at the end.
///
/// Whether it fits does not depend on the order of what is added.
public struct ExactSum: Sendable, Hashable {
  private var sum = WideInteger.zero

  /// Makes a sum of nothing: zero.
  public init() {}

  /// Adds a number; allocates nothing.
  public mutating func add(_ number: ExactDecimal) { sum.add(WideInteger(number)) }

  /// Adds everything in another sum.
  public mutating func merge(_ other: ExactSum) { sum.add(other.sum) }

  /// The total.
  ///
  /// - Throws: `ArithmeticFault.overflow` if it does not fit into 38 digits.
  public func total() throws(ArithmeticFault) -> ExactDecimal {
    guard let total = sum.decimal else { throw .overflow }
    return total
  }
}
