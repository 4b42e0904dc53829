/// A fault that a component finds in its own options, told where the option was written.
public struct OptionFault: ToldFault, Sendable {
  /// Where the option stands, if it was written.
  public var place: Place?
  /// What is wrong.
  public var message: Message
  /// What to do.
  public var hint: Message?

  /// The stable code.
  public var code = DiagnosticCode.badOption

  /// Makes a fault at a place: `OptionFault(options.$pattern, "…")`.
  public init(
    _ place: Place?, _ message: Message, hint: Message? = nil,
    code: DiagnosticCode = .badOption
  ) {
    (self.place, self.message, self.hint, self.code) = (place, message, hint, code)
  }
}
