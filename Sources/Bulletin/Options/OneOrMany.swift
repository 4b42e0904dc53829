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
  public var startIndex: Int { elements.startIndex }
  public var endIndex: Int { elements.endIndex }
  public subscript(index: Int) -> Element { elements[index] }
}

extension OneOrMany: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Element...) { self.elements = elements }
}

extension OneOrMany: OptionValue {
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> OneOrMany? {
    if node.list != nil { return [Element].read(node, into: diagnostics).map(OneOrMany.init) }
    return Element.read(node, into: diagnostics).map { OneOrMany([$0]) }
  }
  public static var typeText: String { "\(Element.typeText), or a list of such" }
  public static var schema: JSONValue { ["anyOf": [Element.schema, [Element].schema]] }
  public var literal: JSONValue { elements.literal }
  public static var isSecret: Bool { Element.isSecret }
  public static var allowedWords: [String] { Element.allowedWords }
  public static var settings: [SettingFacts] { Element.settings }
  public static func masked(_ node: Node) -> Node { [Element].masked(node) }
}
