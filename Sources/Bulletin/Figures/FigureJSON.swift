/// A quantity as machines read it: `value`, `unit`, `bound`.
public enum FigureJSON {
  /// The members; decimals are strings, so that no reader rounds them.
  ///
  /// A range has `low` and `high` in place of `value`; what is not stated has neither.
  public static func members(of quantity: Quantity) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    let bound = quantity.bound
    if bound == .between, let low = quantity.low, let high = quantity.high {
      members.append(("low", .string(text(low.value))))
      members.append(("high", .string(text(high.value))))
    } else {
      members.append(("value", quantity.value.map { .string(text($0)) } ?? .null))
    }
    members.append(("unit", quantity.unit.isNone ? .null : .string(quantity.unit.description)))
    members.append(("bound", bound.map { .string($0.rawValue) } ?? .null))
    return members
  }

  /// Plain digits, point, no trailing zeros; fractions rounded half-even to 12 places.
  public static func text(_ value: Fraction) -> String {
    if let exact = value.exactDecimal { return exact.description }
    return value.decimalText(places: 12, rule: .halfEven, trimming: true)
  }
}
