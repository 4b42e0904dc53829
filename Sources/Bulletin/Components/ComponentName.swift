/// The name by which a configuration asks for a component: `csv`, `laos.overview`.
public struct ComponentName: Sendable, Hashable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name as a configuration writes it.
  public let text: String

  /// Makes a name of text; nothing is checked.
  public init(_ text: String) { self.text = text }

  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }
}
