/// A text that is never printed: a password, a token, a connection address.
///
/// Secrecy is a type and not a flag one can forget: it prints as dots in every form Swift offers,
/// its option is marked `writeOnly` in the schema, and diagnostics show no source line with it.
public struct Secret: Sendable, Hashable {
  private let value: String

  /// Makes a secret of a text.
  public init(_ value: String) { self.value = value }

  /// The text itself; whoever asks for it must not print it.
  public func reveal() -> String { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "•••" }
  public var debugDescription: String { "•••" }
  /// A mirror without children, so that `dump` shows nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret: OptionValue {
  public static let typeText = "a secret text"
  public static let schema: JSONValue = ["type": ["string", "number"], "writeOnly": true]
  public static let isSecret = true
  public var literal: JSONValue { "•••" }

  public static func read(_ node: Node, into diagnostics: Diagnostics) -> Secret? {
    diagnostics.conceal(node.place)
    guard let text = node.text else {
      reportWrongType(node, into: diagnostics)
      return nil
    }
    return Secret(text)
  }
}
