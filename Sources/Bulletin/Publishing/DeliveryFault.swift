/// Why a set did not reach a destination, or why nobody knows whether it did.
///
/// The three are kept apart because what follows differs: a refusal is final, a passing fault may be
/// tried again, and what is unknown is never tried again by itself.
public struct DeliveryFault: ToldFault, Sendable {
  /// What is known about the delivery.
  public enum Outcome: String, Sendable, Hashable {
    /// It was not delivered and will not be by trying again.
    case refused
    /// It was not delivered; trying later may help.
    case passing
    /// It may have been delivered.
    case unknown
  }

  /// What is known.
  public let outcome: Outcome
  /// What happened, without secrets.
  public let message: Message

  /// Makes a fault.
  public init(_ outcome: Outcome, _ message: Message) {
    (self.outcome, self.message) = (outcome, message)
  }
}
