/// Kleene's three-valued logic, in which missing and not stated are both "unknown".
///
/// Where both meet undecided, the result is not stated: it may turn out to be true or false.
extension ExpressionEvaluator {
  static func not(_ operand: ExpressionValue) -> ExpressionValue {
    if case .boolean(let truth) = operand { return .boolean(!truth) }
    return spread([operand]) ?? unfit("'not'")
  }

  static func and(_ left: ExpressionValue, _ right: ExpressionValue) -> ExpressionValue {
    joined(left, right, decisive: false)
  }

  static func or(_ left: ExpressionValue, _ right: ExpressionValue) -> ExpressionValue {
    joined(left, right, decisive: true)
  }

  private static func joined(
    _ left: ExpressionValue, _ right: ExpressionValue, decisive: Bool
  ) -> ExpressionValue {
    for operand in [left, right] {
      if operand.standing == .fault { return operand }
      if case .boolean = operand { continue }
      if operand.standing == .present { return unfit(decisive ? "'or'" : "'and'") }
    }
    switch (left, right) {
    case (.boolean(decisive), _), (_, .boolean(decisive)): return .boolean(decisive)
    case (.boolean, .boolean): return .boolean(!decisive)
    default:
      let unknown = [left, right].first { $0.standing == .notStated }
      return unknown ?? (left.standing == .missing ? left : right)
    }
  }

  /// Whether a value equals one of a list, unknown if it may equal one.
  func contained(_ value: ExpressionValue, in list: ExpressionValue) -> ExpressionValue {
    if case .fault = list { return list }
    guard case .list(let elements) = list else { return Self.unfit("'in'") }
    return elements.reduce(.boolean(false)) { Self.or($0, compared(.equal, value, $1)) }
  }

  static func matches(_ operand: ExpressionValue, _ pattern: TextPattern) -> ExpressionValue {
    if let spread = spread([operand]) { return spread }
    guard case .text(let text) = operand else { return unfit("'matches'") }
    return .boolean(pattern.matches(text))
  }

  /// The outcome of a comparison.
  func compared(
    _ sign: ExpressionOperator, _ left: ExpressionValue, _ right: ExpressionValue
  ) -> ExpressionValue {
    if let spread = Self.spread([left, right]) { return spread }
    switch (left, right) {
    case (.text(let a), .text(let b)): return .boolean(sign.holds(a, b))
    case (.date(let a), .date(let b)): return .boolean(sign.holds(a, b))
    case (.decimal(let a), .decimal(let b)): return .boolean(sign.holds(a, b))
    case (.boolean(let a), .boolean(let b)) where sign.kind == .equality:
      return .boolean((a == b) == (sign == .equal))
    default:
      guard let a = left.asQuantity, let b = right.asQuantity else {
        return Self.unfit("'\(sign.rawValue)'")
      }
      return compared(sign, a, b)
    }
  }
}

extension ExpressionOperator {
  /// Whether a comparison is true of two values that are known.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    default: preconditionFailure("'\(rawValue)' compares nothing")
    }
  }
}
