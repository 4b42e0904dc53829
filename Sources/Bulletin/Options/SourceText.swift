/// A scalar exactly as it was typed, with its place: for numbers, quantities and patterns.
public struct SourceText: Sendable, Hashable {
  /// The text; `1.440` stays `1.440`.
  public let text: String
  /// Where it stands.
  public let place: Place

  /// Makes a text.
  public init(_ text: String, at place: Place) { (self.text, self.place) = (text, place) }
}

extension SourceText: OptionValue {
  public static var typeText: String { "text" }
  public var optionText: String { text }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> SourceText? {
    guard let scalar = node.scalar else {
      diagnostics.error(.wrongType, "a text is wanted, not \(node.described)", at: node.place)
      return nil
    }
    return SourceText(scalar.isNull ? "" : scalar.text, at: node.place)
  }
}
