/// A type that an option can have: reads itself from what was written and describes itself.
///
/// Texts, whole numbers, truth values, lists, optionals, enumerations with `String` raw values,
/// `OrderedEntries`, `Secret`, `SourceText`, `LocalizedText`, `Located`, `OneOrMany`, `Node` and
/// nested `ComponentOptions` conform; others follow by adding the three requirements without default.
public protocol OptionValue: Sendable {
  /// Reads a value.
  ///
  /// - Returns: `nil` when something is wrong, and only after reporting at least one error.
  static func read(_ node: Node, into diagnostics: Diagnostics) -> Self?

  /// What it is called in documentation: `text`, `whole number`, `list of text`.
  static var typeText: String { get }

  /// The JSON Schema (2020-12) of what may be written.
  static var schema: JSONValue { get }

  /// The value as somebody would write it, for defaults in documentation and schema.
  var literal: JSONValue { get }

  /// Whether values must never be printed.
  static var isSecret: Bool { get }

  /// The words that may be written, where they are few and fixed.
  static var allowedWords: [String] { get }

  /// The settings inside, if it is a group of options or holds such groups.
  static var settings: [SettingFacts] { get }

  /// What was written, with dots in the stead of secrets.
  static func masked(_ node: Node) -> Node

  /// The value of an option that is not written and declares no default; `nil` if it is required.
  static var absent: Self? { get }
}

extension OptionValue {
  /// The printed form of the value, as a text.
  public var literal: JSONValue { .string("\(self)") }
  /// Not secret.
  public static var isSecret: Bool { false }
  /// None.
  public static var allowedWords: [String] { [] }
  /// None.
  public static var settings: [SettingFacts] { [] }
  /// What was written; dots if the type is secret.
  public static func masked(_ node: Node) -> Node { isSecret ? node.concealed : node }
  /// Required.
  public static var absent: Self? { nil }

  /// Reports that `node` is not what this type wants.
  static func reportWrongType(
    _ node: Node, into diagnostics: Diagnostics, wanted: String? = nil, hint: String? = nil
  ) {
    let wanted = wanted ?? typeText
    diagnostics.error(
      .wrongType, "\(node.described) where \(wanted) is wanted", at: node.place, hint: hint,
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
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> Node? { node }
  /// What it is called in documentation.
  public static var typeText: String { "anything" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { [:] }
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
