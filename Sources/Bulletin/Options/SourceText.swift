/// A scalar's text exactly as it was typed, for expressions, numbers, quantities and periods.
///
/// `1.440` stays `1.440` and `no` stays `no`: whoever parses it decides what it means, and can point
/// into it.
public struct SourceText: Sendable {
  /// The text.
  public let text: String
  /// Where it stands; `nil` if it was made in code.
  public let place: Place?
  private let node: Node?

  /// Makes a text that stands nowhere.
  public init(_ text: String) {
    self.text = text
    place = nil
    node = nil
  }

  /// Takes the text of a scalar; `nil` of a list, a map or nothing.
  public init?(_ node: Node) {
    guard let text = node.text else { return nil }
    self.text = text
    self.node = node
    place = node.place
  }

  /// Where a part of the text stands, given in UTF-8 offsets.
  public func place(of range: Range<Int>) -> Place? { node?.place(of: range) }
}

extension SourceText: Hashable {
  /// Texts are equal wherever they stand.
  public static func == (one: SourceText, other: SourceText) -> Bool { one.text == other.text }
  /// Hashes the text alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension SourceText: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Makes the value of a literal.
  public init(stringLiteral value: String) { self.init(value) }
  /// The printed form.
  public var description: String { text }
}

extension SourceText: OptionValue {
  /// Reads a value, or reports what is wrong and returns `nil`.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> SourceText? {
    if let text = SourceText(node) { return text }
    reportWrongType(node, into: diagnostics)
    return nil
  }
  /// What it is called in documentation.
  public static var typeText: String { "a text" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["type": ["string", "number", "boolean"]] }
  /// The value as somebody would write it.
  public var literal: JSONValue { .string(text) }
}
