/// Two amounts that cannot be put together.
public enum QuantityFault: ToldFault, Sendable, Hashable {
  /// Their units have no common kind.
  case units(UnitOfMeasure, UnitOfMeasure)

  public var message: Message {
    switch self {
    case .units(let a, let b):
      "\(a.isNone ? "a number without unit" : "\(a)") and "
        + "\(b.isNone ? "a number without unit" : "\(b)") cannot be put together"
    }
  }
}
