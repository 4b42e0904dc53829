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
  /// The printed form.
  public var description: String { "•••" }
  /// Dots.
  public var debugDescription: String { "•••" }
  /// A mirror without children, so that `dump` shows nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret: OptionValue {
  /// What it is called in documentation.
  public static let typeText: Message = "secret text"
  /// The JSON Schema of what may be written.
  public static let schema: JSONValue = [
    "type": ["string", "number", "boolean"], "writeOnly": true,
  ]
  /// Whether values must never be printed.
  public static let isSecret = true
  /// The value as somebody would write it.
  public var optionText: String { description }

  /// Reads a value, or reports what is wrong and returns `nil`.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Secret? {
    diagnostics.conceal(node.place)
    guard let text = node.text else {
      diagnostics.wrongType(node, wanted: "a text")
      return nil
    }
    return Secret(text)
  }
}
