import Bulletin

/// A sum of money in one currency, of amounts in several: the originals are kept together by the rate
/// that holds for them, and converted once, at the end.
struct MoneyState: Sendable {
  /// What an amount is converted by.
  struct Rate: Hashable, Sendable {
    /// The currency of the amount.
    var unit: UnitOfMeasure
    /// What one of it is worth.
    var factor: Fraction
  }

  private var sums: [Rate: SumState] = [:]

  /// Adds an amount.
  mutating func add(_ value: ExpressionValue, at rate: Rate, minimum: ExactDecimal?) {
    sums[rate, default: SumState()].add(value, minimum: minimum)
  }

  mutating func merge(_ other: MoneyState) {
    for (rate, sum) in other.sums { sums[rate, default: SumState()].merge(sum) }
  }

  /// The sum in a currency; nil if nothing was added.
  func total(in unit: UnitOfMeasure) -> Quantity? {
    var total: Quantity?
    for (rate, sum) in ordered {
      guard var amount = sum.total() else { continue }
      amount = amount.scaled(by: rate.factor)
      if amount.isKnown { amount.unit = unit }
      do { total = try total.map { try $0.adding(amount) } ?? amount } catch {
        return .notStated(.other("\(error)"))
      }
    }
    return total
  }

  /// The sums as they were reported, by currency, in code point order.
  var originals: [Quantity] {
    var sums: [String: SumState] = [:]
    for (rate, sum) in ordered { sums[rate.unit.description, default: SumState()].merge(sum) }
    return sums.sorted { $0.key < $1.key }.compactMap { $0.value.total() }
  }

  private var ordered: [(key: Rate, value: SumState)] {
    sums.sorted { a, b in
      let (one, other) = (a.key.unit.description, b.key.unit.description)
      return one == other ? a.key.factor < b.key.factor : one < other
    }
  }
}
