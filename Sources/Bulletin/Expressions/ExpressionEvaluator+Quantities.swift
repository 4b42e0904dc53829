/// What applies to quantities, as to intervals of numbers.
extension ExpressionEvaluator {
  func calculated(
    _ sign: ExpressionOperator, _ a: Quantity, _ b: Quantity
  ) -> ExpressionValue {
    do {
      switch sign {
      case .plus: return .quantity(try Self.aligned(a, b).adding(Self.aligned(b, a)))
      case .minus: return .quantity(try Self.aligned(a, b).subtracting(Self.aligned(b, a)))
      case .times: return .quantity(a.multiplied(by: b))
      default: return .quantity(try a.divided(by: b))
      }
    } catch {
      return .fault("\(error)")
    }
  }

  /// A plain number takes the unit of the amount that it meets.
  private static func aligned(_ quantity: Quantity, _ other: Quantity) -> Quantity {
    guard quantity.unit.isNone else { return quantity }
    var quantity = quantity
    quantity.unit = other.unit
    return quantity
  }

  func onQuantity(
    _ function: ExpressionFunction, _ quantity: Quantity, _ places: Int
  ) -> ExpressionValue {
    switch function {
    case .abs: .quantity(quantity.magnitude)
    case .floor: .quantity(quantity.rounded(toPlaces: 0, rule: .floor))
    case .ceil: .quantity(quantity.rounded(toPlaces: 0, rule: .ceiling))
    default: .quantity(quantity.rounded(toPlaces: places))
    }
  }

  func extremeQuantity(
    _ function: ExpressionFunction, _ a: ExpressionValue, _ b: ExpressionValue
  ) -> ExpressionValue {
    guard let a = a.asQuantity, let b = b.asQuantity else {
      return Self.unfit("\(function.rawValue)()")
    }
    do {
      let (x, y) = (Self.aligned(a, b), Self.aligned(b, a))
      return .quantity(function == .max ? try x.maximum(y) : try x.minimum(y))
    } catch {
      return .fault("\(error)")
    }
  }

  /// True or false where the bounds decide, else not stated.
  func compared(_ sign: ExpressionOperator, _ a: Quantity, _ b: Quantity) -> ExpressionValue {
    let difference: Quantity
    do {
      difference = try Self.aligned(a, b).subtracting(Self.aligned(b, a))
    } catch {
      return .fault("\(error)")
    }
    guard difference.isKnown else { return .notStated }
    if difference.isApproximate, sign == .equal || sign == .notEqual { return .notStated }
    let zero = Fraction(0)
    let isAbove = difference.low.map { zero < $0.value || ($0.value.isZero && $0.isOpen) } ?? false
    let isBelow = difference.high.map { $0.value < zero || ($0.value.isZero && $0.isOpen) } ?? false
    let isAtLeast = difference.low.map { !($0.value < zero) } ?? false
    let isAtMost = difference.high.map { !(zero < $0.value) } ?? false
    let isSame = isAtLeast && isAtMost
    let truth: Bool?
    switch sign {
    case .equal: truth = isSame ? true : isAbove || isBelow ? false : nil
    case .notEqual: truth = isSame ? false : isAbove || isBelow ? true : nil
    case .less: truth = isBelow ? true : isAtLeast ? false : nil
    case .lessOrEqual: truth = isAtMost ? true : isAbove ? false : nil
    case .greater: truth = isAbove ? true : isAtMost ? false : nil
    default: truth = isAtLeast ? true : isBelow ? false : nil
    }
    return truth.map(ExpressionValue.boolean) ?? .notStated
  }
}
