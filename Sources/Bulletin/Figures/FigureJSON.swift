/// A quantity as machines read it: `value`, `unit`, `bound`.
public enum FigureJSON {
  /// The members; whole numbers are numbers, decimals strings, so that no reader rounds them.
  ///
  /// A range has `low` and `high` in place of `value`; what is not stated has neither.
  public static func members(of quantity: Quantity) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    let bound = quantity.bound
    if bound == .between, let low = quantity.low, let high = quantity.high {
      members.append(JSONValue.Member("low", json(low.value)))
      members.append(JSONValue.Member("high", json(high.value)))
    } else {
      members.append(JSONValue.Member("value", quantity.value.map(json) ?? .null))
    }
    members.append(
      JSONValue.Member("unit", quantity.unit.isNone ? .null : .string(quantity.unit.description)))
    members.append(JSONValue.Member("bound", bound.map { .string($0.rawValue) } ?? .null))
    return members
  }

  /// A whole number as a number, any other as its text.
  public static func json(_ value: Fraction) -> JSONValue {
    value.isInteger ? .number(text(value)) : .string(text(value))
  }

  /// Plain digits, point, no trailing zeros; fractions rounded half-even to 12 places.
  public static func text(_ value: Fraction) -> String {
    if let exact = value.exactDecimal { return exact.description }
    return value.decimalText(places: 12, rule: .halfEven, trimming: true)
  }
}
