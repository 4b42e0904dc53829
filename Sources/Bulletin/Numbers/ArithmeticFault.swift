/// A result that does not fit: more than 38 digits, or more than 18 of them after the point.
///
/// Results are refused, never rounded.
public enum ArithmeticFault: ToldFault, Sendable, Hashable {
  /// The result does not fit into 38 digits with 18 after the point.
  case overflow

  public var message: Message { "the result has more than 38 digits, or 18 after the point" }
}
