/// A list that may be written as its only element: `by: province` or `by: [province, year]`.
public struct OneOrMany<Element: OptionValue>: Sendable {
  /// The elements in written order.
  public var elements: [Element]

  /// Makes a list.
  public init(_ elements: [Element]) { self.elements = elements }
}

extension OneOrMany: Equatable where Element: Equatable {}
extension OneOrMany: Hashable where Element: Hashable {}

extension OneOrMany: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { elements.startIndex }
  /// The position after the last.
  public var endIndex: Int { elements.endIndex }
  /// The element at a position.
  public subscript(index: Int) -> Element { elements[index] }
}

extension OneOrMany: ExpressibleByArrayLiteral {
  /// Makes the value of a literal.
  public init(arrayLiteral elements: Element...) { self.elements = elements }
}

extension OneOrMany: OptionValue {
  /// Reads a value, or reports what is wrong and returns `nil`.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> OneOrMany? {
    if node.list != nil { return [Element].read(node, into: diagnostics).map(OneOrMany.init) }
    return Element.read(node, into: diagnostics).map { OneOrMany([$0]) }
  }
  /// What it is called in documentation.
  public static var typeText: String { "\(Element.typeText), or a list of such" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["anyOf": [Element.schema, [Element].schema]] }
  /// The value as somebody would write it.
  public var literal: JSONValue { elements.literal }
  /// Whether values must never be printed.
  public static var isSecret: Bool { Element.isSecret }
  /// The words that may be written, where they are fixed.
  public static var allowedWords: [String] { Element.allowedWords }
  /// The settings inside, if it holds groups of options.
  public static var settings: [SettingFacts] { Element.settings }
  /// What was written, with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node { [Element].masked(node) }
}
