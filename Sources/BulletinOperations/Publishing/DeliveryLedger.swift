import Bulletin

/// The record of deliveries: what is written is safe on the device before the call returns.
public protocol DeliveryLedger: AnyObject {
  /// What the record says of a delivery; nil if it never began.
  func state(of delivery: DeliveryKey) throws -> DeliveryState?

  /// Writes down what is known of a delivery from now on.
  ///
  /// - Parameters:
  ///   - label: What a person is shown of the destination.
  ///   - answer: What the destination said, or what went wrong; without secrets.
  func record(
    _ delivery: DeliveryKey, _ state: DeliveryState, label: String, answer: String
  ) throws

  /// Whether another set of the same report was delivered to anybody.
  func hasDeliveredOther(than delivery: DeliveryKey) throws -> Bool
}
