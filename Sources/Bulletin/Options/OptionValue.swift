/// Something that a configuration can set: it reads itself from a node.
public protocol OptionValue: Sendable {
  /// Reads the value; nil if it cannot, and then it has reported why.
  static func read(_ node: Node, _ diagnostics: Diagnostics) -> Self?

  /// What may be written, in a word or two for people: `text`, `list of text`.
  static var typeText: String { get }

  /// Whether the value must never be printed.
  static var isSecret: Bool { get }

  /// The value as documentation prints it.
  var optionText: String { get }
}

extension OptionValue {
  public static var isSecret: Bool { false }
  public var optionText: String { "\(self)" }
}
