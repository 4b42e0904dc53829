/// A text that holds no quantity, with the reason.
public struct QuantityReadingFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text and the reason.
  public let description: String

  init(_ text: String, _ reason: String? = nil) {
    description = "'\(text)' is not a quantity" + (reason.map { ": \($0)" } ?? "")
  }
}
