import Bulletin

extension LeafFold {
  /// Why an amount cannot be converted.
  struct MoneyFault: Error {
    var reason: Message
  }

  /// What an amount of a row is converted by.
  func rate(
    of value: ExpressionValue, into currency: UnitOfMeasure, _ date: RecordDate?
  ) -> Result<MoneyState.Rate, MoneyFault> {
    guard let quantity = value.asQuantity, quantity.isKnown else {
      return .success(MoneyState.Rate(unit: currency, factor: Fraction(1)))
    }
    if quantity.unit == currency {
      return .success(MoneyState.Rate(unit: currency, factor: Fraction(1)))
    }
    guard let from = quantity.unit.id, let into = currency.id else {
      return .failure(
        MoneyFault(reason: "the amount names no currency, so that it cannot be converted"))
    }
    guard let date else {
      return .failure(MoneyFault(reason: "the row has no date, so that no rate holds for it"))
    }
    guard let factor = rates?.factor(from: from, into: into, on: date.period) else {
      return .failure(MoneyFault(reason: "no rate of \(from) in \(into) for \(date.period)"))
    }
    return .success(MoneyState.Rate(unit: quantity.unit, factor: factor))
  }

  /// An amount in another currency.
  static func converted(
    _ value: ExpressionValue, at rate: MoneyState.Rate, into currency: UnitOfMeasure
  ) -> ExpressionValue {
    guard var quantity = value.asQuantity, quantity.isKnown else { return value }
    quantity = quantity.scaled(by: rate.factor)
    quantity.unit = currency
    return .quantity(quantity)
  }
}
