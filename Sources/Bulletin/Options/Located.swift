/// A value that remembers where it was written, for values inside lists and maps.
///
/// A setting itself needs none: `$path` is its place.
public struct Located<Value: OptionValue>: Sendable {
  /// The value.
  public let value: Value
  /// Where it stands; `nil` if it was made in code.
  public let place: Place?

  /// Makes a value that stands at a place, or nowhere.
  public init(_ value: Value, at place: Place? = nil) {
    self.value = value
    self.place = place
  }
}

extension Located: OptionValue {
  /// Reads the value and notes its place.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Located? {
    Value.read(node, diagnostics).map { Located($0, at: node.place) }
  }

  /// What the value is called in documentation.
  public static var typeText: Message { Value.typeText }

  /// The schema of the value.
  public static var schema: JSONValue { Value.schema }

  /// The value as documentation prints it.
  public var optionText: String { value.optionText }

  /// The value.
  public var literal: JSONValue { value.literal }

  /// Whether the value is secret.
  public static var isSecret: Bool { Value.isSecret }

  /// The words that the value may be.
  public static var allowedWords: [String] { Value.allowedWords }

  /// What is known of the value's settings.
  public static var facts: [SettingFacts] { Value.facts }

  /// The value with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node { Value.masked(node) }
}
