/// A scalar's text exactly as it was typed, with its place: for numbers, quantities and patterns.
///
/// `1.440` stays `1.440` and `no` stays `no`: whoever parses it decides what it means, and can point
/// into it. Texts are equal wherever they stand.
public struct SourceText: Sendable {
  /// The text.
  public let text: String
  /// Where it stands.
  public let place: Place
  private let node: Node?

  /// Makes a text that stands at a place.
  public init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
    node = nil
  }

  /// Takes the text of a scalar, empty of null; `nil` of a list or a map.
  public init?(_ node: Node) {
    guard let scalar = node.scalar else { return nil }
    text = scalar.isNull ? "" : scalar.text
    place = node.place
    self.node = node
  }

  /// Where a part of the text stands, given in UTF-8 offsets.
  public func place(ofUTF8 range: Range<Int>) -> Place { node?.place(ofUTF8: range) ?? place }
}

extension SourceText: Hashable {
  /// Whether the texts are equal.
  public static func == (one: SourceText, other: SourceText) -> Bool { one.text == other.text }

  /// Hashes the text alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension SourceText: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}

extension SourceText: OptionValue {
  /// Takes any scalar; reports a list or a map.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> SourceText? {
    if let text = SourceText(node) { return text }
    diagnostics.wrongType(node, wanted: "a text")
    return nil
  }

  /// What it is called in documentation.
  public static var typeText: Message { "text" }

  /// Any scalar.
  public static var schema: JSONValue { ["type": ["string", "number", "boolean", "null"]] }

  /// The text.
  public var optionText: String { text }
}
