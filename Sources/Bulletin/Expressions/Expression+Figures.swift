extension Expression {
  /// The figure that a formula makes of other figures.
  ///
  /// Quotients stay fractions, and bounds survive: a value at least 17 divided by 2 is at least
  /// 8.5. What is missing or not stated spreads and keeps its reason. A comparison that the bounds
  /// do not decide is not stated, and so is an `if` over it.
  /// - Parameters:
  ///   - lookup: The figure under a name; asked once for each of `names`, in their order.
  ///   - context: The calendar and period of the report; without one `period_start` and
  ///     `period_end` are missing.
  /// - Throws: A fault if the formula does not apply to its figures or its result does not fit.
  public func measure(
    _ lookup: (String) -> Quantity, context: EvaluationContext? = nil
  ) throws(ExpressionFault) -> Quantity {
    let value = valueOverFigures(lookup, context)
    switch value {
    case .decimal(let number): return .exact(Fraction(number), unit: .none)
    case .quantity(let quantity): return quantity
    case .missing: return .missing(.divisionByZero)
    case .notStated: return .notStated(.undecided)
    case .fault(let reason): throw ExpressionFault(root.range, reason)
    case .text, .date, .boolean, .list:
      throw ExpressionFault(root.range, "the formula does not make a number")
    }
  }

  /// Whether a condition over figures is true; nil if that is unknown, because a figure is missing,
  /// not stated, or known by bounds that do not decide.
  /// - Throws: A fault if this is no condition or does not apply to its figures.
  public func holds(
    _ lookup: (String) -> Quantity, context: EvaluationContext? = nil
  ) throws(ExpressionFault) -> Bool? {
    let value = valueOverFigures(lookup, context)
    switch (value, value.standing) {
    case (.boolean(let truth), _): return truth
    case (.fault(let reason), _): throw ExpressionFault(root.range, reason)
    case (_, .missing), (_, .notStated): return nil
    default: throw ExpressionFault(root.range, "the expression is not a condition")
    }
  }

  private func valueOverFigures(
    _ lookup: (String) -> Quantity, _ context: EvaluationContext?
  ) -> ExpressionValue {
    ExpressionEvaluator(
      values: names.map { .quantity(lookup($0)) },
      context: context ?? EvaluationContext(calendar: .gregorian), overFigures: true
    ).value(of: root)
  }
}
