/// Why a report could not be made in a format: something that the machine lacks.
public struct RenderFault: ToldFault, Sendable {
  /// The code.
  public let code: DiagnosticCode
  /// What is wrong.
  public let message: Message
  /// What to do.
  public let hint: Message?

  /// Makes a fault.
  public init(_ code: DiagnosticCode, _ message: Message, hint: Message? = nil) {
    (self.code, self.message, self.hint) = (code, message, hint)
  }
}
