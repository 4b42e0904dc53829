/// What the record says of a delivery.
public enum DeliveryState: String, Sendable, Hashable, CaseIterable {
  /// It has begun and nothing is known of its end; of a process that is gone, it is unknown.
  case sending
  /// The destination took it.
  case delivered
  /// The destination will not take it.
  case refused
  /// It was not delivered, and may be tried again.
  case passing
  /// It may have been delivered; a person must decide.
  case unknown
}
