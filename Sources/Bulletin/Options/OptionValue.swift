/// A type that an option can have: reads itself from what was written and describes itself.
///
/// Only `read` and `typeText` must be given; a type that documents more gives more.
public protocol OptionValue: Sendable {
  /// Reads a value.
  ///
  /// - Returns: `nil` when something is wrong, and only after reporting at least one error.
  static func read(_ node: Node, _ diagnostics: Diagnostics) -> Self?

  /// What may be written, in a word or two for documentation: `text`, `list of text`.
  static var typeText: Message { get }

  /// The JSON Schema (2020-12) of what may be written; anything unless told otherwise.
  static var schema: JSONValue { get }

  /// The value as documentation prints it.
  var optionText: String { get }

  /// The value as JSON, for defaults in a schema; its `optionText` unless told otherwise.
  var literal: JSONValue { get }

  /// Whether values must never be printed.
  static var isSecret: Bool { get }

  /// The words that may be written, where they are few and fixed.
  static var allowedWords: [String] { get }

  /// What is known of the settings inside, if it is a group of options or holds such groups.
  static var facts: [SettingFacts] { get }

  /// What was written, with dots in the stead of secrets.
  static func masked(_ node: Node) -> Node

  /// The value of an option that is not written and declares no default; `nil` if it is required.
  static var absent: Self? { get }
}

extension OptionValue {
  /// Anything.
  public static var schema: JSONValue { [:] }
  /// The printed form of the value.
  public var optionText: String { "\(self)" }
  /// The value as documentation prints it, as a text.
  public var literal: JSONValue { .string(optionText) }
  /// Not secret.
  public static var isSecret: Bool { false }
  /// None.
  public static var allowedWords: [String] { [] }
  /// None.
  public static var facts: [SettingFacts] { [] }
  /// What was written; dots if the type is secret.
  public static func masked(_ node: Node) -> Node { isSecret ? node.concealed : node }
  /// Required.
  public static var absent: Self? { nil }
}

extension Diagnostics {
  /// Reports that a node is not what is wanted there: `a whole number is wanted, not 'abc'`.
  public func wrongType(_ node: Node, wanted: Message, hint: Message? = nil) {
    error(
      .wrongType, "\(wanted) is wanted, not \(node.described)", at: node.place, hint: hint,
      notes: node.aliasNotes)
  }
}

extension Node {
  /// The same node with dots for everything in it.
  var concealed: Node { Node(.scalar(Scalar("•••")), at: place, keyPlace: keyPlace) }

  /// Where an alias used the node, as a note.
  var aliasNotes: [Diagnostic.Note] {
    alias.map { [Diagnostic.Note("used here", at: $0)] } ?? []
  }
}

extension Node: OptionValue {
  /// The node itself, to be read later.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Node? { node }

  /// What it is called in documentation.
  public static var typeText: Message { "anything" }

  /// What was written on one line, as JSON.
  public var optionText: String { literal.description }

  /// What was written, without types: scalars are texts.
  public var literal: JSONValue {
    switch content {
    case .scalar(let scalar): scalar.isNull ? .null : .string(scalar.text)
    case .list(let nodes): .array(nodes.map(\.literal))
    case .map(let entries):
      .object(entries.map { JSONValue.Member($0.key.text ?? "", $0.value.literal) })
    }
  }
}
