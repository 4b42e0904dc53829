import Bulletin

/// A number between 0 and 1.
public struct Share: OptionValue {
  /// The number.
  public let value: ExactDecimal

  public static var typeText: Message { "number between 0 and 1" }
  public static var schema: JSONValue { ["type": "number", "minimum": 0, "maximum": 1] }
  public var optionText: String { value.description }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Share? {
    guard node.mayHoldNumber, let value = node.text.flatMap({ ExactDecimal($0) }) else {
      diagnostics.wrongType(node, wanted: typeText)
      return nil
    }
    guard value >= 0, value <= 1 else {
      diagnostics.error(
        .outOfRange, "\(node.described) is not between 0 and 1", at: node.place)
      return nil
    }
    return Share(value: value)
  }
}
