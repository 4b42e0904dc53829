/// A schedule that cron would not read, with the reason.
public struct CronFault: ToldFault, Sendable, Hashable {
  /// The reason, as a clause.
  public let message: Message
  /// What to write instead.
  public let hint: Message?

  init(_ message: Message, hint: Message? = nil) {
    self.message = message
    self.hint = hint
  }
}
