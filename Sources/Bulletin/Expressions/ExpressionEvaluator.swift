/// Walks an expression's tree over the values of the names it reads.
struct ExpressionEvaluator {
  /// The values of `Expression.names`, in that order.
  let values: [ExpressionValue]
  let context: EvaluationContext
  /// Whether numbers are figures, whose quotients stay fractions, or cells, whose keep 18 places.
  let overFigures: Bool

  func value(of node: ExpressionNode) -> ExpressionValue {
    switch node.form {
    case .text(let text): .text(text)
    case .number(let number): .decimal(number)
    case .boolean(let truth): .boolean(truth)
    case .date(let day): .date(day)
    case .periodStart: context.period.map { .date($0.first) } ?? .missing
    case .periodEnd: context.period.map { .date($0.last) } ?? .missing
    case .name(_, let index): values[index]
    case .list(let elements): .list(elements.map(value(of:)))
    case .negation(let operand): negated(value(of: operand))
    case .not(let operand): Self.not(value(of: operand))
    case .matches(let operand, let pattern): Self.matches(value(of: operand), pattern)
    case .operation(let sign, let left, let right):
      operation(sign, value(of: left), value(of: right))
    case .call(let function, let arguments): call(function, arguments)
    }
  }

  private func operation(
    _ sign: ExpressionOperator, _ left: ExpressionValue, _ right: ExpressionValue
  ) -> ExpressionValue {
    switch sign {
    case .and: Self.and(left, right)
    case .or: Self.or(left, right)
    case .in: contained(left, in: right)
    case .notIn: Self.not(contained(left, in: right))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      compared(sign, left, right)
    case .plus, .minus, .times, .over: calculated(sign, left, right)
    }
  }

  /// What spreads from operands to a result: a fault, else missing, else not stated; nil if all
  /// have values.
  ///
  /// Missing goes before not stated: whatever value was not stated, with a missing one the result
  /// is missing.
  static func spread(_ operands: [ExpressionValue]) -> ExpressionValue? {
    var result: ExpressionValue?
    for operand in operands {
      switch operand.standing {
      case .fault: return operand
      case .missing where result?.standing != .missing: result = operand
      case .notStated where result == nil: result = operand
      default: break
      }
    }
    return result
  }

  /// The fault of values that the checker would have refused.
  static func unfit(_ what: String) -> ExpressionValue {
    .fault("\(what) does not apply to values of these types")
  }
}
