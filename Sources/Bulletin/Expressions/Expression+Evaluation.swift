extension Expression {
  /// The value over one row.
  ///
  /// - Missing spreads as NULL does in SQL, through `and`, `or`, `not` by Kleene's logic; not
  ///   stated spreads alike, and yields to missing where both meet.
  /// - A bad cell spoils the value whenever it is named, whatever the others hold: `false and bad`
  ///   is a fault too, so that no answer depends on an order of evaluation.
  /// - Numbers are exact: `/` keeps 18 places, half-even; a result that does not fit 38 digits, 18
  ///   of them after the point, is a fault; a quotient by zero is missing.
  /// - Parameter lookup: The value of a name; asked once for each of `names`, in their order.
  public func evaluate(
    _ lookup: (String) -> ExpressionValue, context: EvaluationContext
  ) -> ExpressionValue {
    evaluate(names.map(lookup), context: context)
  }

  /// The value over one row whose cells are given in the order of `names`.
  public func evaluate(
    _ values: [ExpressionValue], context: EvaluationContext
  ) -> ExpressionValue {
    precondition(values.count == names.count, "one value for each name")
    for case .fault(let reason) in values { return .fault(reason) }
    return ExpressionEvaluator(values: values, context: context, overFigures: false)
      .value(of: root)
  }
}
