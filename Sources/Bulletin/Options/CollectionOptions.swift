extension Array: OptionValue where Element: OptionValue {
  /// Reads a list; every element with a fault is reported.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> [Element]? {
    guard let nodes = node.list else {
      let hint = node.text == nil ? nil : "write [\(node.scalar?.source ?? "")]"
      reportWrongType(node, into: diagnostics, hint: Element.isSecret ? nil : hint)
      return nil
    }
    let values = nodes.map { Element.read($0, into: diagnostics) }
    return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
  }
  /// What it is called in documentation.
  public static var typeText: String { "a list: each \(Element.typeText)" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["type": "array", "items": Element.schema] }
  /// The value as somebody would write it.
  public var literal: JSONValue { .array(map(\.literal)) }
  /// Whether values must never be printed.
  public static var isSecret: Bool { Element.isSecret }
  /// The words that may be written, where they are fixed.
  public static var allowedWords: [String] { Element.allowedWords }
  /// The settings inside, if it holds groups of options.
  public static var settings: [SettingFacts] { Element.settings }
  /// What was written, with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node {
    guard case .list(let nodes) = node.content else { return Element.masked(node) }
    var copy = node
    copy.content = .list(nodes.map(Element.masked))
    return copy
  }
}

extension Optional: OptionValue where Wrapped: OptionValue {
  /// Reads a value, or `nil` where nothing or `null` is written.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> Wrapped?? {
    if node.isNull { return .some(nil) }
    return Wrapped.read(node, into: diagnostics).map { .some($0) }
  }
  /// What it is called in documentation.
  public static var typeText: String { Wrapped.typeText }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { Wrapped.schema }
  /// The value as somebody would write it.
  public var literal: JSONValue { self?.literal ?? .null }
  /// Whether values must never be printed.
  public static var isSecret: Bool { Wrapped.isSecret }
  /// The words that may be written, where they are fixed.
  public static var allowedWords: [String] { Wrapped.allowedWords }
  /// The settings inside, if it holds groups of options.
  public static var settings: [SettingFacts] { Wrapped.settings }
  /// What was written, with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node { node.isNull ? node : Wrapped.masked(node) }
  /// `nil`: an optional value need not be written.
  public static var absent: Wrapped?? { .some(nil) }
}
