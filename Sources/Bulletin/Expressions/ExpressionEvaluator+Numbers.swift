extension ExpressionEvaluator {
  /// The outcome of `+ - * /`.
  func calculated(
    _ sign: ExpressionOperator, _ left: ExpressionValue, _ right: ExpressionValue
  ) -> ExpressionValue {
    if let spread = Self.spread([left, right]) {
      let isZero = sign == .over && spread.standing == .notStated && right.isZero
      return isZero ? .missing : spread
    }
    switch (left, right) {
    case (.date(let day), .decimal(let days)) where sign == .plus: return moved(day, days)
    case (.decimal(let days), .date(let day)) where sign == .plus: return moved(day, days)
    case (.date(let day), .decimal(let days)) where sign == .minus: return moved(day, -days)
    case (.decimal(let a), .decimal(let b)) where !overFigures: return calculated(sign, a, b)
    default:
      guard let a = left.asQuantity, let b = right.asQuantity else {
        return Self.unfit("'\(sign.rawValue)'")
      }
      return calculated(sign, a, b)
    }
  }

  func negated(_ operand: ExpressionValue) -> ExpressionValue {
    if let spread = Self.spread([operand]) { return spread }
    switch operand {
    case .decimal(let number): return .decimal(-number)
    case .quantity(let quantity): return .quantity(quantity.negated)
    default: return Self.unfit("'-'")
    }
  }

  /// The value of `abs`, `round`, `floor` and `ceil`.
  func onNumbers(
    _ function: ExpressionFunction, _ arguments: [ExpressionValue]
  ) -> ExpressionValue {
    if let spread = Self.spread(arguments) { return spread }
    var places = 0
    if arguments.count == 2 {
      guard case .decimal(let number) = arguments[1], let whole = number.intValue else {
        return .fault("\(function.rawValue)() needs a whole number of places")
      }
      places = whole
    }
    switch arguments[0] {
    case .decimal(let number):
      return fitted("\(function.rawValue)()") {
        switch function {
        case .abs: number.magnitude
        case .floor: number.rounded(toPlaces: 0, rule: .floor)
        case .ceil: number.rounded(toPlaces: 0, rule: .ceiling)
        default: number.rounded(toPlaces: places, rule: .halfAwayFromZero)
        }
      }
    case .quantity(let quantity): return onQuantity(function, quantity, places)
    default: return Self.unfit("\(function.rawValue)()")
    }
  }

  private func moved(_ day: CalendarDay, _ days: ExactDecimal) -> ExpressionValue {
    guard days.isInteger else { return .fault("a date moves by whole days, not by \(days)") }
    guard let count = days.intValue, let moved = day.adding(days: count) else {
      return .fault("\(day) and \(days) days is outside the calendar")
    }
    return .date(moved)
  }

  private func calculated(
    _ sign: ExpressionOperator, _ a: ExactDecimal, _ b: ExactDecimal
  ) -> ExpressionValue {
    if sign == .over, b.isZero { return .missing }
    return fitted("'\(sign.rawValue)'") {
      switch sign {
      case .plus: try a.adding(b)
      case .minus: try a.subtracting(b)
      case .times: try a.multiplied(by: b)
      default: try a.divided(by: b) ?? 0
      }
    }
  }

  /// A number, or the fault that it has too many digits.
  private func fitted(
    _ what: String, _ number: () throws -> ExactDecimal
  ) -> ExpressionValue {
    do {
      return .decimal(try number())
    } catch {
      return .fault("the result of \(what) does not fit 38 digits, 18 of them after the point")
    }
  }
}

extension ExpressionValue {
  /// Whether this is a number that is exactly zero.
  fileprivate var isZero: Bool {
    switch self {
    case .decimal(let number): number.isZero
    case .quantity(let quantity): quantity.exactDecimal?.isZero ?? false
    default: false
    }
  }
}
