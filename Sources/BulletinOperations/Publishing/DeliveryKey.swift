import Bulletin

/// What one delivery is told apart by: the same set goes to the same destination once.
public struct DeliveryKey: Sendable, Hashable {
  /// The pipeline.
  public var pipeline: String
  /// The period.
  public var period: String
  /// The values of the report's parameters, `name=value` a line, sorted; empty without any.
  public var parameters: String
  /// The identity of the set.
  public var identity: String
  /// The key of the destination.
  public var destination: String

  /// The delivery of a set to a destination.
  public init(_ set: PublishedSet, to destination: Destination) {
    pipeline = set.pipeline
    period = set.period
    parameters = Self.text(set.parameters)
    identity = set.identity
    self.destination = destination.key
  }

  /// Parameters as one text.
  public static func text(_ parameters: [String: String]) -> String {
    parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\(HeaderText.oneLine($0.value))" }
      .joined(separator: "\n")
  }
}
