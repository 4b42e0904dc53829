/// Why something cannot be published.
public struct PublishingFault: ToldFault, Sendable {
  /// What is wrong.
  public let message: Message
  /// What to do.
  public let hint: Message?

  /// Makes a fault.
  public init(_ message: Message, hint: Message? = nil) {
    self.message = message
    self.hint = hint
  }
}
