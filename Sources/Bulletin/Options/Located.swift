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
  /// Reads a value, or reports what is wrong and returns `nil`.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> Located? {
    Value.read(node, into: diagnostics).map { Located($0, at: node.place) }
  }
  /// What it is called in documentation.
  public static var typeText: String { Value.typeText }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { Value.schema }
  /// The value as somebody would write it.
  public var literal: JSONValue { value.literal }
  /// Whether values must never be printed.
  public static var isSecret: Bool { Value.isSecret }
  /// The words that may be written, where they are fixed.
  public static var allowedWords: [String] { Value.allowedWords }
  /// The settings inside, if it holds groups of options.
  public static var settings: [SettingFacts] { Value.settings }
  /// What was written, with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node { Value.masked(node) }
}
