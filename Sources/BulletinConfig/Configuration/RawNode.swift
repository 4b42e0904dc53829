import Bulletin

/// A part of a configuration that is decoded later, when it is known what it describes.
public struct RawNode: OptionValue {
  /// The part as it was parsed.
  public let node: Node

  public static var typeText: Message { "map" }
  public var optionText: String { "" }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> RawNode? {
    RawNode(node: node)
  }
}
