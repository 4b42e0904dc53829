/// A text that names no period, or one that cannot be found.
public struct PeriodFault: ToldFault, Sendable, Hashable {
  /// What is wrong, and what can be written.
  public let message: Message

  init(_ message: Message) { self.message = message }
}
