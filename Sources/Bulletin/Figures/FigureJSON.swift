/// A quantity as machines read it: `value`, `unit`, `bound`.
public enum FigureJSON {
  /// The members; decimals are strings, so that no reader rounds them.
  ///
  /// A range has `low` and `high` in place of `value`; what is not stated has neither.
  public static func members(of quantity: Quantity) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    let bound = quantity.bound
    if bound == .between, let low = quantity.low, let high = quantity.high {
      members.append(JSONValue.Member("low", .string(text(low.value))))
      members.append(JSONValue.Member("high", .string(text(high.value))))
    } else {
      members.append(JSONValue.Member("value", quantity.value.map { .string(text($0)) } ?? .null))
    }
    members.append(JSONValue.Member("unit", quantity.unit.isNone ? .null : .string(quantity.unit.description)))
    members.append(JSONValue.Member("bound", bound.map { .string($0.rawValue) } ?? .null))
    return members
  }

  /// Plain digits, point, no trailing zeros; fractions rounded half-even to 12 places.
  public static func text(_ value: Fraction) -> String {
    if let exact = value.exactDecimal { return exact.description }
    return value.decimalText(places: 12, rule: .halfEven, trimming: true)
  }
}
