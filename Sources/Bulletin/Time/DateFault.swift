/// A cell that holds no date, with the reason.
public struct DateFault: ToldFault, Sendable, Hashable {
  /// The reason, as a clause.
  public let message: Message

  init(_ message: Message) { self.message = message }
}
