extension Array: OptionValue where Element: OptionValue {
  /// Reads a list; what is no list stands for a list of itself. Every fault is reported.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> [Element]? {
    let nodes = node.list ?? [node]
    let values = nodes.compactMap { Element.read($0, diagnostics) }
    return values.count == nodes.count ? values : nil
  }

  /// What it is called in documentation.
  public static var typeText: Message { "list of \(Element.typeText)" }

  /// One element, or an array of such.
  public static var schema: JSONValue {
    let list: JSONValue = ["type": "array", "items": Element.schema]
    return Element.schema == [:] ? [:] : ["anyOf": [Element.schema, list]]
  }

  /// The elements as they would be written.
  public var optionText: String { "[\(map(\.optionText).joined(separator: ", "))]" }

  /// The elements in order.
  public var literal: JSONValue { .array(map(\.literal)) }

  /// Whether its elements are secret.
  public static var isSecret: Bool { Element.isSecret }

  /// The words that its elements may be.
  public static var allowedWords: [String] { Element.allowedWords }

  /// What is known of its elements' settings.
  public static var facts: [SettingFacts] { Element.facts }

  /// The list with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node {
    guard case .list(let nodes) = node.content else { return Element.masked(node) }
    var copy = node
    copy.content = .list(nodes.map(Element.masked))
    return copy
  }
}

extension Optional: OptionValue where Wrapped: OptionValue {
  /// Reads a value, or `nil` where nothing or `null` is written.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Wrapped?? {
    if node.isNull { return .some(nil) }
    return Wrapped.read(node, diagnostics).map { .some($0) }
  }

  /// What the value is called in documentation.
  public static var typeText: Message { Wrapped.typeText }

  /// The schema of the value.
  public static var schema: JSONValue { Wrapped.schema }

  /// The value as documentation prints it; empty for none.
  public var optionText: String { self?.optionText ?? "" }

  /// The value, or `null`.
  public var literal: JSONValue { self?.literal ?? .null }

  /// Whether the value is secret.
  public static var isSecret: Bool { Wrapped.isSecret }

  /// The words that the value may be.
  public static var allowedWords: [String] { Wrapped.allowedWords }

  /// What is known of the value's settings.
  public static var facts: [SettingFacts] { Wrapped.facts }

  /// The value with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node { node.isNull ? node : Wrapped.masked(node) }

  /// None: an optional value need not be written.
  public static var absent: Wrapped?? { .some(nil) }
}
