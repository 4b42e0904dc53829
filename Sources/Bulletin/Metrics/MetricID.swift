/// The id under which a configuration asks for a metric: `laos.people_out`.
public struct MetricID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The id as it is written.
  public let text: String

  /// Makes an id of text; nothing is checked.
  public init(_ text: String) { self.text = text }

  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }

  public static func < (a: MetricID, b: MetricID) -> Bool { a.text < b.text }
}
