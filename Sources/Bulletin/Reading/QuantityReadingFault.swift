/// A text that holds no quantity, with the reason.
public struct QuantityReadingFault: ToldFault, Sendable, Hashable {
  /// The text and the reason.
  public let message: Message

  init(_ text: String, _ reason: Message? = nil) {
    message = reason.map { "'\(text)' is not a quantity: \($0)" } ?? "'\(text)' is not a quantity"
  }
}
