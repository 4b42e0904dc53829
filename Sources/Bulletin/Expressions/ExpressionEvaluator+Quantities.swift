/// What applies to quantities, as to intervals of numbers.
extension ExpressionEvaluator {
  func calculated(
    _ sign: ExpressionOperator, _ a: Quantity, _ b: Quantity
  ) -> ExpressionValue { calculatedStub(sign, a, b) }
  private func calculatedStub(_ sign: ExpressionOperator, _ a: Quantity, _ b: Quantity)
    -> ExpressionValue
  { .fault("stub") }
  func onQuantity(_ f: ExpressionFunction, _ q: Quantity, _ places: Int) -> ExpressionValue {
    .fault("stub")
  }
  func extremeQuantity(_ f: ExpressionFunction, _ a: ExpressionValue, _ b: ExpressionValue)
    -> ExpressionValue
  { Self.unfit("\(f.rawValue)()") }
  func compared(_ sign: ExpressionOperator, _ a: Quantity, _ b: Quantity) -> ExpressionValue {
    .fault("stub")
  }
}
