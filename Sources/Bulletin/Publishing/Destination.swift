/// One address that a set is brought to; each is delivered and recorded apart from the others.
public struct Destination: Sendable, Hashable {
  /// What the record of deliveries goes by: stable from run to run, without secrets.
  public var key: String
  /// What a person is shown, without secrets.
  public var label: String

  /// Makes a destination; the label is the key unless it is said.
  public init(_ key: String, label: String? = nil) {
    (self.key, self.label) = (key, label ?? key)
  }
}
