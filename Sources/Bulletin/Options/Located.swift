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
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> Located? {
    Value.read(node, into: diagnostics).map { Located($0, at: node.place) }
  }
  public static var typeText: String { Value.typeText }
  public static var schema: JSONValue { Value.schema }
  public var literal: JSONValue { value.literal }
  public static var isSecret: Bool { Value.isSecret }
  public static var allowedWords: [String] { Value.allowedWords }
  public static var settings: [SettingFacts] { Value.settings }
  public static func masked(_ node: Node) -> Node { Value.masked(node) }
}
